# Neither map() nor a worker holds on to what it has dealt with.
import os
import weakref
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor


class Thing:
    pass


class Leaves:
    """Writes to a pipe when it is gone, in whatever process."""

    def __init__(self, fd):
        self.fd = fd

    def __del__(self):
        os.write(self.fd, b"%d" % (os.getpid() != main))


def make(i):
    return Thing()


main = os.getpid()
for kind in ThreadPoolExecutor, ProcessPoolExecutor:
    with kind(2) as executor:
        gone = []
        for thing in executor.map(make, range(4)):
            ref = weakref.ref(thing)
            del thing
            gone.append(ref() is None)
        print(gone)  # expect: [True, True, True, True]
        # expect: [True, True, True, True]
reader, writer = os.pipe()
with ProcessPoolExecutor(1) as executor:
    argument = Leaves(writer)
    executor.submit(id, argument).result()
    print(os.read(reader, 1))  # the copy in the worker, which waits for more  # expect: b'1'
