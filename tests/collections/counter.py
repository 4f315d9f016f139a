from collections import Counter
c = Counter("abracadabra")
print(c, c["a"], c["z"], c.most_common(2), sorted(c.elements())[:3], c.total())
# expect: Counter({'a': 5, 'b': 2, 'r': 2, 'c': 1, 'd': 1}) 5 0 [('a', 5), ('b', 2)] ['a', 'a', 'a'] 11
c.update("zz")
c.subtract({"a": 4})
print(c["z"], c["a"], Counter(a=1) + Counter(a=2, b=1), Counter(a=3) - Counter(a=1, b=2), Counter(a=1, b=2) & Counter(b=1), Counter(a=1) | Counter(a=3))
# expect: 2 1 Counter({'a': 3, 'b': 1}) Counter({'a': 2}) Counter({'b': 1}) Counter({'a': 3})
print(Counter([1, 1, 2]) == Counter({1: 2, 2: 1}), -Counter(a=-1), +Counter(a=0, b=1), Counter())
# expect: True Counter({'a': 1}) Counter({'b': 1}) Counter()
