a = []
b = []
print(a is a, a is b, a is not b, None is None, ... is ...)  # expect: True False True True True
