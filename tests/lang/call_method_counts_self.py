class C:
    def m(self, a): pass
C().m()
# expect-error: TypeError: C.m() missing 1 required positional argument: 'a'
