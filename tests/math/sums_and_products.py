import math
print(math.fsum([0.1] * 10), math.prod([1, 2, 3]), math.prod([], start=5), math.prod([1.5, 2]), math.fsum([1e16, 1, -1e16]), math.sumprod([1], [2]) if hasattr(math, "sumprod") else "none")
# expect: 1.0 6 5 3.0 1.0 none
