def f():
    import math
    from math import floor
    return floor(math.pi)
print([f() for _ in range(5)])  # expect: [3, 3, 3, 3, 3]
