f = lambda: (yield 5)
print(list(f()))  # expect: [5]
