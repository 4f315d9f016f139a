def f(x): return list(map(f, [1]))
try:
    f(0)
except RecursionError as e:
    print("RecursionError")  # expect: RecursionError
