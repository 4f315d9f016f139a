a = [3, 1, 2]
print(a.sort(), a)  # expect: None [1, 2, 3]
a.sort(reverse=True)
print(a)  # expect: [3, 2, 1]
a = ["b", "A", "c"]
a.sort(key=str.lower)
print(a)  # expect: ['A', 'b', 'c']
