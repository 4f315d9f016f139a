# Instances are copied and pickled, unless there are addresses in them.
import copy
import pickle
from ctypes import *
class Point(Structure):
    _fields_ = [("x", c_int), ("y", c_short * 2)]
p = Point(1, (2, 3))
for q in (pickle.loads(pickle.dumps(p)), copy.copy(p), copy.deepcopy(p)):
    q.x += 1
    print(p.x, q.x, q.y[:])  # expect: 1 2 [2, 3]
    # expect: 1 2 [2, 3]
    # expect: 1 2 [2, 3]
print(pickle.loads(pickle.dumps(c_double(2.5))))  # expect: c_double(2.5)
for v in (pointer(p), c_char_p(b"x")):
    try:
        pickle.dumps(v)
    except ValueError as e:
        print(e)  # expect: ctypes objects containing pointers cannot be pickled
        # expect: ctypes objects containing pointers cannot be pickled
