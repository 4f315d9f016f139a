from types import SimpleNamespace
n = SimpleNamespace(a=1, b="x")
n.c = [2]
print(n, n.a, n == SimpleNamespace(a=1, b="x", c=[2]), vars(n))
# expect: namespace(a=1, b='x', c=[2]) 1 True {'a': 1, 'b': 'x', 'c': [2]}
del n.a
print(n)  # expect: namespace(b='x', c=[2])
