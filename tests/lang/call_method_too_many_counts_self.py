class C:
    def m(self): pass
C().m(1)
# expect-error: TypeError: C.m() takes 1 positional argument but 2 were given
