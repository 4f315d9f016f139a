s = {frozenset([1])}
print({1} in s)  # expect: True
s.remove({1})
print(s)  # expect: set()
