class A:
    def f(self): return "A.f"
    def g(self): return "A.g calls " + self.f()
class B(A):
    def f(self): return "B.f"
print(B().g(), A().g())  # expect: A.g calls B.f A.g calls A.f
