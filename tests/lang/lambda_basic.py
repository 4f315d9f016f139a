print((lambda: 7)(), (lambda x, y=2: x + y)(1), (lambda *a, **k: (a, k))(1, b=2))
# expect: 7 3 ((1,), {'b': 2})
