class A:
    x = "class"
class B:
    def __init__(self): self.x = "instance"
class D:
    @property
    def x(self): return "property"
class E:
    def __getattr__(self, n): return "getattr"
class F:
    __slots__ = ("x",)
    def __init__(self): self.x = "slot"
class M:
    pass
m = M()
m.y = 1
m.x = "late"
def get(o): return o.x
print([get(o) for o in [A()] * 3 + [B()] * 3 + [D()] * 2 + [E(), F(), m, A, B(), F(), A(), D()]])
# expect: ['class', 'class', 'class', 'instance', 'instance', 'instance', 'property', 'property', 'getattr', 'slot', 'late', 'class', 'instance', 'slot', 'class', 'property']
