class A:
    def f(self): raise NotImplementedError("override f")
A().f()
# expect-error: NotImplementedError: override f
