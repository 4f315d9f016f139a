print(float("1.5"), float(" -2e3 "), float("1_0.5"), float("inf"), float("-Infinity"), float("nan"), float(".5"), float("5."), float("1e-400"), float("1e400"), float("+1"), float(b"2.5"), float("٣.٥"))
# expect: 1.5 -2000.0 10.5 inf -inf nan 0.5 5.0 0.0 inf 1.0 2.5 3.5
try:
    float("")
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError could not convert string to float: ''
try:
    float("abc")
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError could not convert string to float: 'abc'
try:
    float("1__0")
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError could not convert string to float: '1__0'
try:
    float("1e")
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError could not convert string to float: '1e'
try:
    float("0x10")
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError could not convert string to float: '0x10'
try:
    float("1 2")
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError could not convert string to float: '1 2'
try:
    float("--1")
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError could not convert string to float: '--1'
