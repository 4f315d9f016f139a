print(abs(-3), abs(-2.5), abs(3 - 4j), abs(True), divmod(7, 2), divmod(-7, 2.0))
# expect: 3 2.5 5.0 1 (3, 1) (-4.0, 1.0)
try:
    abs("a")
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError bad operand type for abs(): 'str'
try:
    abs()
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError abs() takes exactly one argument (0 given)
try:
    abs(1, 2)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError abs() takes exactly one argument (2 given)
try:
    divmod(1)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError divmod expected 2 arguments, got 1
try:
    divmod("a", 1)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError unsupported operand type(s) for divmod(): 'str' and 'int'
