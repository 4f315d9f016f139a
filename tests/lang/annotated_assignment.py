x: int = 5
y: "later"
print(x, __annotations__)  # expect: 5 {'x': <class 'int'>, 'y': 'later'}
