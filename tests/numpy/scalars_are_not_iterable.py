"""What a scalar is not: iterable; and which of them have numerator, is_integer, as_integer_ratio and the like."""
import collections.abc
import copy
import pickle
import re

import numpy as np

for x in np.int64(3), np.uint8(3), np.float64(2.5), np.float32(2.5), np.complex128(1j), np.bool_(True):
    print(type(x).__name__, isinstance(x, collections.abc.Iterable), isinstance(x, collections.abc.Sized), isinstance(x, collections.abc.Container),
          [name for name in ("is_integer", "as_integer_ratio", "bit_count", "numerator", "denominator", "__round__", "__complex__", "__iter__", "__len__", "dot",
                             "partition", "argpartition", "argsort", "__getnewargs__") if hasattr(x, name)])
    for f in iter, list, len, reversed, lambda x: [*x], lambda x: 1 in x, round, complex, lambda x: copy.copy(x), lambda x: pickle.loads(pickle.dumps(x)):
        try:
            result = f(x)
            print("  ", repr(result), type(result).__name__)
        except (TypeError, IndexError) as e:
            print("  ", type(e).__name__, e)
            # expect: int64 False False False ['is_integer', 'bit_count', 'numerator', 'denominator', '__round__', 'argsort']
            # expect:    TypeError 'numpy.int64' object is not iterable
            # expect:    TypeError 'numpy.int64' object is not iterable
            # expect:    TypeError object of type 'numpy.int64' has no len()
            # expect:    TypeError 'numpy.int64' object is not reversible
            # expect:    TypeError Value after * must be an iterable, not numpy.int64
            # expect:    TypeError argument of type 'numpy.int64' is not iterable
            # expect:    3 int
            # expect:    (3+0j) complex
            # expect:    3 int64
            # expect:    3 int64
            # expect: uint8 False False False ['is_integer', 'bit_count', 'numerator', 'denominator', '__round__', 'argsort']
            # expect:    TypeError 'numpy.uint8' object is not iterable
            # expect:    TypeError 'numpy.uint8' object is not iterable
            # expect:    TypeError object of type 'numpy.uint8' has no len()
            # expect:    TypeError 'numpy.uint8' object is not reversible
            # expect:    TypeError Value after * must be an iterable, not numpy.uint8
            # expect:    TypeError argument of type 'numpy.uint8' is not iterable
            # expect:    3 int
            # expect:    (3+0j) complex
            # expect:    3 uint8
            # expect:    3 uint8
            # expect: float64 False False False ['is_integer', 'as_integer_ratio', '__round__', 'argsort', '__getnewargs__']
            # expect:    TypeError 'numpy.float64' object is not iterable
            # expect:    TypeError 'numpy.float64' object is not iterable
            # expect:    TypeError object of type 'numpy.float64' has no len()
            # expect:    TypeError 'numpy.float64' object is not reversible
            # expect:    TypeError Value after * must be an iterable, not numpy.float64
            # expect:    TypeError argument of type 'numpy.float64' is not iterable
            # expect:    2 int
            # expect:    (2.5+0j) complex
            # expect:    2.5 float64
            # expect:    2.5 float64
            # expect: float32 False False False ['is_integer', 'as_integer_ratio', '__round__', 'argsort']
            # expect:    TypeError 'numpy.float32' object is not iterable
            # expect:    TypeError 'numpy.float32' object is not iterable
            # expect:    TypeError object of type 'numpy.float32' has no len()
            # expect:    TypeError 'numpy.float32' object is not reversible
            # expect:    TypeError Value after * must be an iterable, not numpy.float32
            # expect:    TypeError argument of type 'numpy.float32' is not iterable
            # expect:    2 int
            # expect:    (2.5+0j) complex
            # expect:    2.5 float32
            # expect:    2.5 float32
            # expect: complex128 False False False ['__round__', '__complex__', 'argsort', '__getnewargs__']
            # expect:    TypeError 'numpy.complex128' object is not iterable
            # expect:    TypeError 'numpy.complex128' object is not iterable
            # expect:    TypeError object of type 'numpy.complex128' has no len()
            # expect:    TypeError 'numpy.complex128' object is not reversible
            # expect:    TypeError Value after * must be an iterable, not numpy.complex128
            # expect:    TypeError argument of type 'numpy.complex128' is not iterable
            # expect:    1j complex128
            # expect:    1j complex
            # expect:    1j complex128
            # expect:    1j complex128
            # expect: bool_ False False False ['argsort']
            # expect:    TypeError 'numpy.bool_' object is not iterable
            # expect:    TypeError 'numpy.bool_' object is not iterable
            # expect:    TypeError object of type 'numpy.bool_' has no len()
            # expect:    TypeError 'numpy.bool_' object is not reversible
            # expect:    TypeError Value after * must be an iterable, not numpy.bool_
            # expect:    TypeError argument of type 'numpy.bool_' is not iterable
            # expect:    TypeError type numpy.bool_ doesn't define __round__ method
            # expect:    (1+0j) complex
            # expect:    True bool_
            # expect:    True bool_
print(np.int64(7).bit_count(), np.int8(-7).bit_count(), np.float32(0.5).as_integer_ratio(), np.int64(4).is_integer(), np.float64(4.5).is_integer())
# expect: 3 3 (1, 2) True False
print(np.uint8(7).numerator, type(np.uint8(7).denominator).__name__)  # expect: 7 int

class Walked:
    def __getitem__(self, i):
        return "abc"[i]

print(list(Walked()), "b" in Walked())  # expect: ['a', 'b', 'c'] True
try:
    list(re.match("a", "a"))
except TypeError as e:
    print(e)  # expect: 're.Match' object is not iterable
try:
    for x in int | str:
        pass
except TypeError as e:
    print(e)  # expect: 'types.UnionType' object is not iterable
# expect-error:   result = f(x)
# exit: 0
