from collections import ChainMap
c = ChainMap({"a": 1}, {"a": 2, "b": 3})
c["z"] = 9
print(c["a"], c["b"], c.maps, len(c), sorted(c), c.new_child({"b": 0})["b"], c.parents["a"])
# expect: 1 3 [{'a': 1, 'z': 9}, {'a': 2, 'b': 3}] 3 ['a', 'b', 'z'] 0 2
