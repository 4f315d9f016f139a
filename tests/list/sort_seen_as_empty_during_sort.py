a = [2, 1]
seen = []
def key(x):
    seen.append(list(a))
    return x
a.sort(key=key)
print(a, seen)  # expect: [1, 2] [[], []]
