class A:
    @classmethod
    def f(cls): return "A", cls.__name__
class B(A):
    @classmethod
    def f(cls): return "B", super().f()
print(B.f(), super(B, B).f(), super(B, B()).f())  # expect: ('B', ('A', 'B')) ('A', 'B') ('A', 'B')
