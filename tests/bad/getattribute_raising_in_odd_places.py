class C:
    def __getattribute__(self, n): raise ValueError(n)
c = C()
for f in (lambda: c.x, lambda: hasattr(c, "y"), lambda: c(), lambda: c + 1, lambda: repr(c)[:2], lambda: isinstance(c, int), lambda: len(c)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)  # expect: ValueError x
        # expect: ValueError y
        # expect: TypeError 'C' object is not callable
        # expect: TypeError unsupported operand type(s) for +: 'C' and 'int'
        # expect: <_
        # expect: ValueError __class__
        # expect: TypeError object of type 'C' has no len()
