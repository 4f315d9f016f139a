def f(key=lambda x: -x):
    return sorted([1, 3, 2], key=key)
print(f(), f(lambda x: x))  # expect: [3, 2, 1] [1, 2, 3]
