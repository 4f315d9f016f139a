a, b = {"x": 1, "y": 2}, {"y": 3, "z": 4}
print(a | b, b | a)  # expect: {'x': 1, 'y': 3, 'z': 4} {'y': 2, 'z': 4, 'x': 1}
a |= b
a |= [("w", 0)]
print(a)  # expect: {'x': 1, 'y': 3, 'z': 4, 'w': 0}
try:
    a | [1]
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError unsupported operand type(s) for |: 'dict' and 'list'
