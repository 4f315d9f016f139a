class A:
    __slots__ = ("a b",)
# expect-error: TypeError: __slots__ must be identifiers
