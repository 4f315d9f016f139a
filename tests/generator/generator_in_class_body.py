class C:
    data = [1, 2, 3]
    g = (x * 2 for x in data)
print(list(C.g))  # expect: [2, 4, 6]
