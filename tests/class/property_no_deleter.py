class C:
    @property
    def x(self): return 1
del C().x
# expect-error: AttributeError: property 'x' of 'C' object has no deleter
