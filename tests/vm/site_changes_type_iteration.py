def total(xs):
    t = 0
    for x in xs: t += x
    return t
def g():
    yield 1
    yield 2
print([total(x) for x in ([1, 2], (3, 4), range(5), {5, 6}, {7: 0}, g(), iter([8]), map(int, "12"), [0.5, 1], b"\x01\x02")])
# expect: [3, 7, 10, 11, 7, 3, 8, 3, 1.5, 3]
