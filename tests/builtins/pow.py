print(pow(2, 3), pow(2, -1), pow(2.0, 3), pow(2, 3, 5), pow(base=2, exp=5, mod=7), pow(0, 0))
# expect: 8 0.5 8.0 3 4 1
try:
    pow(2)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError pow() missing required argument 'exp' (pos 2)
try:
    pow("a", 2)
except Exception as e:
    print(type(e).__name__, e)
    # expect: TypeError unsupported operand type(s) for ** or pow(): 'str' and 'int'
try:
    pow(2, 3, 0)
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError pow() 3rd argument cannot be 0
try:
    pow(2, 3, 1.5)
except Exception as e:
    print(type(e).__name__, e)
    # expect: TypeError pow() 3rd argument not allowed unless all arguments are integers
