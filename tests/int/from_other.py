print(int(), int(3.99), int(-3.99), int(True), int(1e20), int(b"12"), int(bytearray(b"34")))
# expect: 0 3 -3 1 100000000000000000000 12 34
try:
    int(None)
except Exception as e:
    print(type(e).__name__, e)
    # expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'NoneType'
try:
    int([])
except Exception as e:
    print(type(e).__name__, e)
    # expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'list'
try:
    int(1j)
except Exception as e:
    print(type(e).__name__, e)
    # expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'complex'
try:
    int(float("inf"))
except Exception as e:
    print(type(e).__name__, e)  # expect: OverflowError cannot convert float infinity to integer
try:
    int(float("nan"))
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError cannot convert float NaN to integer
