# Items come and go at the end: the places that they leave must not fill the table.
d = {}
for i in range(1000):
    d[i] = i
    assert d.popitem() == (i, i)
print(5 in d, d)  # expect: False {}
d = {k: 0 for k in range(5)}
for i in range(5, 300):
    d[i * 7] = i
    d[i * 11] = i
    d.popitem()
    d.popitem()
    c = d.copy()
    assert -1 not in c and -1 not in d and c == d
    c[i] = 1
    assert -2 not in c
print(d, len(d))  # expect: {0: 0, 1: 0, 2: 0, 3: 0, 4: 0} 5
from collections import OrderedDict
o = OrderedDict(a=1, b=2)
for i in range(300):
    o[i] = i
    o.move_to_end(i, last=False)
    o.popitem(last=i % 2) if i < 2 else o.pop(i)
    assert 'zz' not in o
print(o)  # expect: OrderedDict([(1, 1), ('a', 1)])
s = set()
for i in range(1000):
    s.add(i)
    s.pop()
    assert -1 not in s
print(s)  # expect: set()
