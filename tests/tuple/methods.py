print((1, 2, 1).count(1), (1, 2).index(2), (1, 2, 1).index(1, 1), [n for n in dir(tuple) if n[0] != "_"])
# expect: 2 1 2 ['count', 'index']
try:
    (1,).index(5)
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError tuple.index(x): x not in tuple
