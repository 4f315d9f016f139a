"""SimpleNamespace: its errors, comparing, copies, cycles, and what repr() runs into."""
import copy
import gc
import pickle
from types import SimpleNamespace as S

a = S(x=1)
print(a, S(), S.__module__, S.__name__, S.__hash__, S.__eq__(a, 3), a.__reduce__(), S.__init__(a, y=3), vars(a))
# expect: namespace(x=1, y=3) namespace() types SimpleNamespace None NotImplemented (<class 'types.SimpleNamespace'>, (), {'x': 1, 'y': 3}) None {'x': 1, 'y': 3}
for code in ("a < S()", "S(1)", "a.__init__(1)", "S(**{1: 2})", "hash(a)", "a.zz", "a >= a"):
    try:
        print(eval(code))
    except Exception as error:
        print(type(error).__name__, error)
        # expect: TypeError '<' not supported between instances of 'dict' and 'dict'
        # expect: TypeError no positional arguments expected
        # expect: TypeError no positional arguments expected
        # expect: TypeError keywords must be strings
        # expect: TypeError unhashable type: 'types.SimpleNamespace'
        # expect: AttributeError 'types.SimpleNamespace' object has no attribute 'zz'
        # expect: TypeError '>=' not supported between instances of 'dict' and 'dict'
print(a == S(y=3, x=1), a != S(x=1), a == {"x": 1, "y": 3}, copy.copy(a), copy.deepcopy(a) == a, pickle.loads(pickle.dumps(a)))
# expect: True True False namespace(x=1, y=3) True namespace(x=1, y=3)
a.__dict__[""] = a.__dict__[3] = 4
a.me = a
print(a)  # expect: namespace(x=1, y=3, me=namespace(...))


class T(S):
    def __init__(self, q, **others):
        super().__init__(**others)
        self.w = q


print(T(1, z=3), T(1) == S(w=1), S(w=1) == T(1))  # expect: T(z=3, w=1) True True
del a.x
print(a)  # expect: namespace(y=3, me=namespace(...))


class Loud:
    def __del__(self):
        print("gone")


n = S(loud=Loud())
n.n = n
del n
gc.collect()  # expect: gone
n = S(loud=Loud())
del n  # expect: gone


class Changes:
    def __repr__(self):
        holder.more = 1
        return "changed"


holder = S(c=Changes(), t=2)
print(holder, holder)  # expect: namespace(c=changed, t=2) namespace(c=changed, t=2, more=1)
