log = []
def n(x):
    log.append(x)
    return x
n(1) + n(2) * n(3) - n(4)
n(5) < n(6) < n(7)
n(8) and n(9) or n(10)
print(log)  # expect: [1, 2, 3, 4, 5, 6, 7, 8, 9]
