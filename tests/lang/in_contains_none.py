class C:
    __contains__ = None
    def __iter__(self): return iter([])
print(1 in C())
# expect-error: TypeError: 'C' object is not a container
