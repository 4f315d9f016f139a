def f(*a): return len(a), sum(a)
print(f(*range(1000)))  # expect: (1000, 499500)
