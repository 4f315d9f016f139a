# oracle: no (CPython does not look at signals there)
# Loops in C over iterators without end stop where a handler raises.
import io
import math
import signal
from itertools import repeat


class Late(Exception):
    pass


def late(*args):
    raise Late


signal.signal(signal.SIGALRM, late)
ones = repeat(1)
loops = {
    "bytes": lambda: bytes(ones), "bytearray": lambda: bytearray().extend(ones), "fsum": lambda: math.fsum(ones),
    "prod": lambda: math.prod(ones), "isdisjoint": lambda: {2}.isdisjoint(ones), "issuperset": lambda: {1}.issuperset(ones),
    "writelines": lambda: io.StringIO().writelines(repeat("")), "keys": lambda: {1: 1}.keys() & ones,
    "keys.isdisjoint": lambda: {2: 2}.keys().isdisjoint(ones),
}
stopped = []
for name, loop in loops.items():
    signal.setitimer(signal.ITIMER_REAL, 0.02)
    try:
        loop()
    except Late:
        stopped.append(name)
print(*stopped)  # expect: bytes bytearray fsum prod isdisjoint issuperset writelines keys keys.isdisjoint
