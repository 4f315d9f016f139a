try:
    1 / 0
except Exception as e:
    print(type(e).__name__, e)  # expect: ZeroDivisionError division by zero
try:
    1 // 0
except Exception as e:
    print(type(e).__name__, e)  # expect: ZeroDivisionError integer division or modulo by zero
try:
    1 % 0
except Exception as e:
    print(type(e).__name__, e)  # expect: ZeroDivisionError integer modulo by zero
try:
    divmod(1, 0)
except Exception as e:
    print(type(e).__name__, e)  # expect: ZeroDivisionError integer division or modulo by zero
try:
    10 ** 30 // 0
except Exception as e:
    print(type(e).__name__, e)  # expect: ZeroDivisionError integer division or modulo by zero
try:
    10 ** 30 % 0
except Exception as e:
    print(type(e).__name__, e)  # expect: ZeroDivisionError integer modulo by zero
try:
    0 ** -1
except Exception as e:
    print(type(e).__name__, e)  # expect: ZeroDivisionError 0.0 cannot be raised to a negative power
try:
    pow(2, 5, 0)
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError pow() 3rd argument cannot be 0
