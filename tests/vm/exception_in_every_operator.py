class B:
    def __getattr__(self, n): raise AttributeError(n)
b = B()
for text in ("b + 1", "1 + b", "b[0]", "b()", "-b", "b < 1", "len(b)", "iter(b)", "b.x", "b in b", "not b", "b ** 2", "[*b]", "{**b}", "f'{b:x}'", "next(b)", "b @ b", "~b", "abs(b)", "b[1:2]", "int(b)", "float(b)", "hash(b) and 0", "b @ 1", "1 // b", "divmod(b, 1)", "round(b)", "list(b)", "dict(b)", "sum(b)", "'a' % b", "b == 1", "'a'.join(b)", "range(b)", "'x' * b", "[1][b]", "isinstance(1, b)"):
    try:
        print(text, eval(text))
    except Exception as e:
        print(text, type(e).__name__, e)
        # expect: b + 1 TypeError unsupported operand type(s) for +: 'B' and 'int'
        # expect: 1 + b TypeError unsupported operand type(s) for +: 'int' and 'B'
        # expect: b[0] TypeError 'B' object is not subscriptable
        # expect: b() TypeError 'B' object is not callable
        # expect: -b TypeError bad operand type for unary -: 'B'
        # expect: b < 1 TypeError '<' not supported between instances of 'B' and 'int'
        # expect: len(b) TypeError object of type 'B' has no len()
        # expect: iter(b) TypeError 'B' object is not iterable
        # expect: b.x AttributeError x
        # expect: b in b TypeError argument of type 'B' is not iterable
        # expect: not b False
        # expect: b ** 2 TypeError unsupported operand type(s) for ** or pow(): 'B' and 'int'
        # expect: [*b] TypeError Value after * must be an iterable, not B
        # expect: {**b} TypeError 'B' object is not a mapping
        # expect: f'{b:x}' TypeError unsupported format string passed to B.__format__
        # expect: next(b) TypeError 'B' object is not an iterator
        # expect: b @ b TypeError unsupported operand type(s) for @: 'B' and 'B'
        # expect: ~b TypeError bad operand type for unary ~: 'B'
        # expect: abs(b) TypeError bad operand type for abs(): 'B'
        # expect: b[1:2] TypeError 'B' object is not subscriptable
        # expect: int(b) TypeError int() argument must be a string, a bytes-like object or a real number, not 'B'
        # expect: float(b) TypeError float() argument must be a string or a real number, not 'B'
        # expect: hash(b) and 0 0
        # expect: b @ 1 TypeError unsupported operand type(s) for @: 'B' and 'int'
        # expect: 1 // b TypeError unsupported operand type(s) for //: 'int' and 'B'
        # expect: divmod(b, 1) TypeError unsupported operand type(s) for divmod(): 'B' and 'int'
        # expect: round(b) TypeError type B doesn't define __round__ method
        # expect: list(b) TypeError 'B' object is not iterable
        # expect: dict(b) TypeError 'B' object is not iterable
        # expect: sum(b) TypeError 'B' object is not iterable
        # expect: 'a' % b TypeError not all arguments converted during string formatting
        # expect: b == 1 False
        # expect: 'a'.join(b) TypeError can only join an iterable
        # expect: range(b) TypeError 'B' object cannot be interpreted as an integer
        # expect: 'x' * b TypeError can't multiply sequence by non-int of type 'B'
        # expect: [1][b] TypeError list indices must be integers or slices, not B
        # expect: isinstance(1, b) TypeError isinstance() arg 2 must be a type, a tuple of types, or a union
