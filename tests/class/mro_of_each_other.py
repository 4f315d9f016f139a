# Two classes may be in each other's MROs.
# oracle: no (CPython's stack overflows)
class Other: pass


class Ring(type):
    def mro(cls): return [cls, *ring, object]


ring = ()
class A(metaclass=Ring): pass
class B(metaclass=Ring): pass
ring = A,
B.__bases__ = (Other,)
ring = B,
A.__bases__ = (Other,)
A.y = 1
print(A.y, B.y)  # expect: 1 1
B.z = 2
A.y = 3
print(A.z, B.y)  # expect: 2 3
