a, b = {1, 2, 3}, {3, 4}
print(a | b, a & b, a - b, a ^ b, b - a)  # expect: {1, 2, 3, 4} {3} {1, 2} {1, 2, 4} {4}
a |= {9}
a &= {1, 2, 9}
a -= {1}
a ^= {2, 5}
print(sorted(a))  # expect: [5, 9]
try:
    a | [1]
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError unsupported operand type(s) for |: 'set' and 'list'
try:
    a & "x"
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError unsupported operand type(s) for &: 'set' and 'str'
try:
    a -= [1]
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError unsupported operand type(s) for -=: 'set' and 'list'
