def f():
    import math
    return math.sqrt(4.0)
print(f(), "math" in globals())  # expect: 2.0 False
