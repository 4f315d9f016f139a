from collections import OrderedDict
d = OrderedDict(a=1, b=2, c=3)
d.move_to_end("a")
print(d, d.popitem(last=False), list(d), OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1) == {"a": 1})
# expect: OrderedDict([('c', 3), ('a', 1)]) ('b', 2) ['c', 'a'] False True
d.move_to_end("a", last=False)
print(list(d), list(reversed(d)))  # expect: ['a', 'c'] ['c', 'a']
