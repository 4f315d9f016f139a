a = {1, 2}
b = a.copy()
b.add(3)
a.clear()
print(a, b)  # expect: set() {1, 2, 3}
