log = []
def n(x):
    log.append(x)
    return x
n(1) if n(0) else n(2)
(lambda a=n(3): a)()
x = n(4) if n(5) else n(6)
assert n(7), n(8)
print(log)  # expect: [0, 2, 3, 5, 4, 7]
