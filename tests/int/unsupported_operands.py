try:
    1 + "a"
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError unsupported operand type(s) for +: 'int' and 'str'
try:
    1 - None
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError unsupported operand type(s) for -: 'int' and 'NoneType'
try:
    1 * {}
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError unsupported operand type(s) for *: 'int' and 'dict'
try:
    [] / 2
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError unsupported operand type(s) for /: 'list' and 'int'
try:
    5 // "x"
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError unsupported operand type(s) for //: 'int' and 'str'
try:
    5 % "x"
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError unsupported operand type(s) for %: 'int' and 'str'
try:
    1 << 1.5
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError unsupported operand type(s) for <<: 'int' and 'float'
try:
    5 & 1.0
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError unsupported operand type(s) for &: 'int' and 'float'
try:
    2 ** "x"
except Exception as e:
    print(type(e).__name__, e)
    # expect: TypeError unsupported operand type(s) for ** or pow(): 'int' and 'str'
try:
    divmod(5, "x")
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError unsupported operand type(s) for divmod(): 'int' and 'str'
try:
    1 @ 2
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError unsupported operand type(s) for @: 'int' and 'int'
