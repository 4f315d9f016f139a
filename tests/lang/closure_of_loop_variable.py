def f():
    out = []
    for i in range(3):
        def g(): return i
        out.append(g)
    return [g() for g in out]
print(f())  # expect: [2, 2, 2]
