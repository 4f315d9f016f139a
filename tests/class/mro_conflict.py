class A: pass
class B(A): pass
class C(A, B): pass
# expect-error: order (MRO) for bases A, B
