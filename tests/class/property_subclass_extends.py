class A:
    @property
    def v(self): return self._v
class B(A):
    @A.v.setter
    def v(self, x): self._v = x
b = B()
b.v = 3
print(b.v)  # expect: 3
