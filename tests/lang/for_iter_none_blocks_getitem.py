class C:
    __iter__ = None
    def __getitem__(self, i):
        return i
iter(C())
# expect-error: TypeError: 'C' object is not iterable
