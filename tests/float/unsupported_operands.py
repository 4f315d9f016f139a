a = [1, 2]
try:
    1.5 + "a"
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError unsupported operand type(s) for +: 'float' and 'str'
try:
    1.5 << 1
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError unsupported operand type(s) for <<: 'float' and 'int'
try:
    1.5 & 1
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError unsupported operand type(s) for &: 'float' and 'int'
try:
    ~1.5
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError bad operand type for unary ~: 'float'
try:
    a * 1.5
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError can't multiply sequence by non-int of type 'float'
try:
    1.5 < "a"
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError '<' not supported between instances of 'float' and 'str'
try:
    a[1.0]
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError list indices must be integers or slices, not float
try:
    range(1.5)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError 'float' object cannot be interpreted as an integer
