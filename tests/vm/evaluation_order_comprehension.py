log = []
def n(x):
    log.append(x)
    return x
[n(("e", i, j)) for i in n((1, 2)) if n(i) for j in n((3,)) if n(j)]
print(log)  # expect: [(1, 2), 1, (3,), 3, ('e', 1, 3), 2, (3,), 3, ('e', 2, 3)]
