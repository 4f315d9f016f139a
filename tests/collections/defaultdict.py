from collections import defaultdict
d = defaultdict(list)
d["a"].append(1)
print(d, d["b"], dict(d), d.get("c"), d.default_factory)
# expect: defaultdict(<class 'list'>, {'a': [1], 'b': []}) [] {'a': [1], 'b': []} None <class 'list'>
n = defaultdict(int, x=1)
n["y"] += 5
print(n)  # expect: defaultdict(<class 'int'>, {'x': 1, 'y': 5})
try:
    defaultdict(5)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError first argument must be callable or None
try:
    defaultdict(None)["k"] # KeyError
except Exception as e:
    print(repr(e))  # expect: KeyError('k')
