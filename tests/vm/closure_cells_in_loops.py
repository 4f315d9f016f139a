def f():
    out = []
    for i in range(3):
        x = i * 10
        def g(y=i): return x, i, y
        out.append(g)
    return [g() for g in out]
print(f())  # expect: [(20, 2, 0), (20, 2, 1), (20, 2, 2)]
