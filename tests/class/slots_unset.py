class P:
    __slots__ = "x"
P().x
# expect-error: AttributeError: 'P' object has no attribute 'x'
