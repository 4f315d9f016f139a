# Names that are the same function, sequences by __iadd__, a corner of acosh, numbers of 64 bits, PATH twice, a generator of one's own.
import bisect
import cmath
import operator
import os
import random


class Seq:
    def __getitem__(self, i): return 1
    def __iadd__(self, other): return "iadd"


class Half(random.Random):
    def random(self): return super().random() / 2 + 0.25


print(bisect.bisect is bisect.bisect_right, bisect.insort is bisect.insort_right, operator.iconcat(Seq(), Seq()))
# expect: True True iadd
try:
    operator.iconcat(3, 4)
except TypeError as e:
    print(e)  # expect: 'int' object can't be concatenated
print(cmath.acosh(complex(0, float("nan"))), cmath.acosh(complex(-0.0, float("nan"))), cmath.tanh(complex(0, float("nan"))), cmath.tan(complex(float("nan"), 0)), cmath.tanh(complex(float("inf"), float("-inf"))))
# expect: (nan+nanj) (nan+nanj) (nan+nanj) (nan+nanj) (1+0j)
fd = os.eventfd(0, os.EFD_NONBLOCK)
os.eventfd_write(fd, 2**64 - 2)
print(os.eventfd_read(fd))  # expect: 18446744073709551614
for bad in (-1, 2**64):
    try:
        os.eventfd_write(fd, bad)
    except (OverflowError, ValueError) as e:
        print(e)  # expect: value must be positive
        # expect: int too big to convert
os.close(fd)
print(os.get_exec_path({b"PATH": b"a:/b"}), os.get_exec_path({"PATH": "x"}), os.get_exec_path({}))
# expect: ['a', '/b'] ['x'] ['/bin', '/usr/bin']
try:
    os.get_exec_path({b"PATH": b"a", "PATH": "b"})
except ValueError as e:
    print(e)  # expect: env cannot contain 'PATH' and b'PATH' keys
print([Half(3).randrange(n) for n in (10, 1000, 7)], random.Random(3)._randbelow_without_getrandbits(n=10, maxsize=100))
# expect: [9, 649, 3] 3
