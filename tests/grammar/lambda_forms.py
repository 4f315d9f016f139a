print((lambda: (yield))() is not None, (lambda *, k=1: k)(), (lambda *a, **k: (a, k))(1, x=2), (lambda a, /, b: a + b)(1, b=2), (lambda x: lambda y: x + y)(1)(2), [f(2) for f in (lambda x: x, lambda x: x * x)])
# expect: True 1 ((1,), {'x': 2}) 3 3 [2, 4]
