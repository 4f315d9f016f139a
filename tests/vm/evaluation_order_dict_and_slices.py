log = []
def n(x):
    log.append(x)
    return x
{n(1): n(2), **{n(3): n(4)}, n(5): n(6)}
[0, 1, 2][n(0):n(2):n(1)]
f"{n(7)}{n(8):>{n(9)}}"
print(log)  # expect: [1, 2, 3, 4, 5, 6, 0, 2, 1, 7, 8, 9]
