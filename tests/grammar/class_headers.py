class A: x = 1; y = 2
class B(A): pass
class C(A, metaclass=type): pass
class D(*[A]): pass
class E(A,): pass
class F(**{"metaclass": type}): pass
print(A.y, B.x, C.x, D.x, E.x, type(F))  # expect: 2 1 1 1 1 <class 'type'>
