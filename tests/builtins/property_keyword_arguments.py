p = property(fget=lambda s: 1, doc="d")
print(p.__doc__, p.fset, type(p.getter(lambda s: 2)).__name__)  # expect: d None property
try:
    property(1, 2, 3, 4, 5)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError property() takes at most 4 arguments (5 given)
