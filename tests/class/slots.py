class P:
    __slots__ = ("x", "y")
p = P()
p.x = 1
print(p.x, hasattr(p, "y"), hasattr(p, "__dict__"), P.x)  # expect: 1 False False <member 'x' of 'P' objects>
p.z = 3
# expect-error: AttributeError: 'P' object has no attribute 'z'
