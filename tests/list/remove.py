a = [1, 2, 3, 2]
a.remove(2)
print(a)  # expect: [1, 3, 2]
a.remove(2.0)
print(a)  # expect: [1, 3]
a.remove(9)
# expect-error: ValueError: list.remove(x): x not in list
