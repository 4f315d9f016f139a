class A:
    @property
    def p(self): return "A.p"
class B(A):
    @property
    def p(self): return "B." + super().p
print(B().p)  # expect: B.A.p
