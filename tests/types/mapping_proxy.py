from types import MappingProxyType
d = {"a": 1}
p = MappingProxyType(d)
d["b"] = 2
print(p, p["b"], len(p), list(p), p.get("z"), "a" in p, p | {"c": 3})
# expect: {'a': 1, 'b': 2} 2 2 ['a', 'b'] None True {'a': 1, 'b': 2, 'c': 3}
p["a"] = 5
# expect-error: TypeError: 'mappingproxy' object does not support item assignment
