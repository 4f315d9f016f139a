print({1} < {1, 2}, {1, 2} <= {1, 2}, {1} > set(), {1} == {1.0}, {1} != {2}, {1, 2} >= {2}, {1} < {2}, {1} == frozenset([1]), {1} == [1])
# expect: True True True True True True False True False
try:
    {1} < [1]
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError '<' not supported between instances of 'set' and 'list'
