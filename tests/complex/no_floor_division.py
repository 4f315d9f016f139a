try:
    1j // 1
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError unsupported operand type(s) for //: 'complex' and 'int'
try:
    1j % 1
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError unsupported operand type(s) for %: 'complex' and 'int'
try:
    divmod(1j, 1)
except Exception as e:
    print(type(e).__name__, e)
    # expect: TypeError unsupported operand type(s) for divmod(): 'complex' and 'int'
try:
    int(1j)
except Exception as e:
    print(type(e).__name__, e)
    # expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'complex'
try:
    float(1j)
except Exception as e:
    print(type(e).__name__, e)
    # expect: TypeError float() argument must be a string or a real number, not 'complex'
try:
    round(1j)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError type complex doesn't define __round__ method
