def f(xs):
    total = 0
    sums = [total := total + x for x in xs]
    return sums, total
print(f([1, 2, 3]))  # expect: ([1, 3, 6], 6)
