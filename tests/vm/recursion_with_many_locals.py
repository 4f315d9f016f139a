def f(n, acc):
    a, b, c, d = n, n + 1, n + 2, n + 3
    if n == 0: return acc
    r = f(n - 1, acc + a + b + c + d)
    assert (a, b, c, d) == (n, n + 1, n + 2, n + 3)
    return r
print(f(300, 0))  # expect: 182400
