a = [3, 2, 1]
def key(x):
    a.append(x)
    return x
try:
    a.sort(key=key)
except ValueError as e:
    print(e)  # expect: list modified during sort
