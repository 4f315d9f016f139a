x = 5
x.y = 1
# expect-error: AttributeError: 'int' object has no attribute 'y'
