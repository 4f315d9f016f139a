def f(n):
    try:
        if n == 0:
            raise ValueError("bottom")
        f(n - 1)
    finally:
        depth.append(n)
depth = []
try:
    f(50)
except ValueError as e:
    print(e, len(depth), depth[:3])  # expect: bottom 51 [0, 1, 2]
