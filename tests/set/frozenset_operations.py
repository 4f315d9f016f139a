f = frozenset([1, 2])
print(f | {3}, {3} | f, type(f | {3}).__name__, type({3} | f).__name__, hash(f) == hash(frozenset([2, 1])), {f: "x"}[frozenset([1, 2])], sorted(f))
# expect: frozenset({1, 2, 3}) {1, 2, 3} frozenset set True x [1, 2]
try:
    f.add(3)
except Exception as e:
    print(type(e).__name__, e)  # expect: AttributeError 'frozenset' object has no attribute 'add'
try:
    f |= 5
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError unsupported operand type(s) for |=: 'frozenset' and 'int'
