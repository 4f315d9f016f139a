def f(x): return sorted([1, 2], key=f)
try:
    f(0)
except RecursionError as e:
    print("RecursionError")  # expect: RecursionError
