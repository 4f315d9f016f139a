class A:
    __slots__ = ("x",)
a = A()
a.x = 1
del a.x
print(hasattr(a, "x"))  # expect: False
del a.x
# expect-error: AttributeError: x
