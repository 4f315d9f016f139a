log = []
def n(x):
    log.append(x)
    return x
def f(*a, **k): pass
n(f)(n(1), *[n(2)], n(3), k=n(4), **{"z": n(5)}, y=n(6))
print(log[1:])  # expect: [1, 2, 3, 4, 5, 6]
