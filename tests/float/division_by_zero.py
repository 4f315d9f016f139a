try:
    1.0 / 0
except Exception as e:
    print(type(e).__name__, e)  # expect: ZeroDivisionError float division by zero
try:
    1.0 // 0.0
except Exception as e:
    print(type(e).__name__, e)  # expect: ZeroDivisionError float floor division by zero
try:
    1.0 % 0.0
except Exception as e:
    print(type(e).__name__, e)  # expect: ZeroDivisionError float modulo
try:
    divmod(1.0, 0.0)
except Exception as e:
    print(type(e).__name__, e)  # expect: ZeroDivisionError float divmod()
try:
    0.0 ** -1
except Exception as e:
    print(type(e).__name__, e)  # expect: ZeroDivisionError 0.0 cannot be raised to a negative power
