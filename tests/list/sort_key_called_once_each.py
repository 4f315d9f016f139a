calls = []
def key(x):
    calls.append(x)
    return -x
print(sorted([1, 3, 2], key=key), calls)  # expect: [3, 2, 1] [1, 3, 2]
