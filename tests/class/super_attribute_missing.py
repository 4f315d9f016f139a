class A: pass
class B(A):
    def f(self): return super().nope
B().f()
# expect-error: AttributeError: 'super' object has no attribute 'nope'
