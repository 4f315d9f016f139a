class A: pass
try:
    A.__bases__ = (A,)
except TypeError as e:
    print(e)  # expect: a __bases__ item causes an inheritance cycle
class B(A): pass
try:
    A.__bases__ = (B,)
except TypeError as e:
    print(e)  # expect: a __bases__ item causes an inheritance cycle
