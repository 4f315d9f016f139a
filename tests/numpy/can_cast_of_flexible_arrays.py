# Arrays and scalars of structures, text and times: can_cast, and copyto, which asks it.
import numpy as np

kind = np.dtype([("a", "i4"), ("b", "f8")])
x = np.array([(1, 2.5), (3, 4.5)], kind)
for value, to in (x, kind), (x[0], kind), (np.array(["a"]), "U3"), (np.array(["abc"]), "U1"), (np.array("a"), "i4"), (np.datetime64(5, "s"), "M8[D]"), (np.datetime64(5, "D"), "M8[s]"), (np.array([5], "m8[s]"), "i8"), (np.str_("a"), "U5"), (5, "i1"), (np.array([300]), "i1"):
    print(np.can_cast(value, to), np.can_cast(value, to, "same_kind"), np.can_cast(value, to, "unsafe"), np.can_cast(value, to, "no"))
    # expect: True True True True
    # expect: True True True True
    # expect: True True True False
    # expect: False True True False
    # expect: False False True False
    # expect: False True True False
    # expect: True True True False
    # expect: False False True False
    # expect: True True True False
    # expect: True True True True
    # expect: False True True False
np.copyto(x, x[::-1], where=[True, False])
print(x)  # expect: [(3, 4.5) (3, 4.5)]
np.copyto(x, (7, 8))
print(x)
np.copyto(x[["a"]], x[["a"]][::-1])
text = np.array(["a", "b"])
np.copyto(text, ["x", "y"], where=[False, True])
print(text)
try:
    np.copyto(np.zeros(2), text)
except TypeError as e:
    print(e)
# expect-error: TypeError: Cannot cast array data from dtype('int64') to dtype([('a', '<i4'), ('b', '<f8')]) according to the rule 'same_kind'
