# oracle: no (CPython's C stack overflows)
import sys
sys.setrecursionlimit(10 ** 9)
class C:
    def __repr__(self): return repr(self)
try:
    repr(C())
except RecursionError:
    print("RecursionError")  # expect: RecursionError
