class D(dict): pass
d = D(a=1)
print(d, type(d.copy()).__name__, type(d | {}).__name__, dict(d), d == {"a": 1}, D.fromkeys("ab"), type(D.fromkeys("a")).__name__)
# expect: {'a': 1} dict dict {'a': 1} True {'a': None, 'b': None} D
