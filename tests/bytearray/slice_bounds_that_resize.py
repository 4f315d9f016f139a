# A slice whose bounds run Python code that changes what is sliced: the length counts that is there afterwards.
# oracle: no (python3.11 reads and writes behind the end, and dies of it)
import array
import mmap


class Bound:
    def __init__(self, number, act):
        self.number, self.act = number, act

    def __index__(self):
        self.act()
        return self.number


def cut(x, length):
    """x[1:50] and its like, where looking at the bound leaves length items of x."""
    for key in (slice(1, 50), slice(1, 50, 2), slice(50, 1, -1)):
        yield x[:], slice(key.start, Bound(key.stop, lambda: None), key.step)
        y = x[:]
        yield y, slice(key.start, Bound(key.stop, lambda: y.__delitem__(slice(length, None))), key.step)


for whole in (bytearray(range(60)), array.array("b", range(60))):
    print([len(x[key]) for x, key in cut(whole, 4)])
    for x, key in cut(whole, 0):
        del x[key]
        print(len(x), end=" ")
    for x, key in cut(whole, 5):
        try:
            x[key] = whole[:3]
        except ValueError as e:
            print(e)
        else:
            print(len(x), end=" ")
file = mmap.mmap(-1, 8192, mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
print(len(file[0:Bound(8000, lambda: file.resize(4096))]), len(file))
try:
    file[4000:Bound(8000, lambda: file.resize(4097))] = bytes(98)
except IndexError as e:
    print(e)
# expect: [49, 3, 25, 2, 49, 2]
# expect: 11 0 35 0 11 0 14 4 attempt to assign bytes of size 3 to extended slice of size 25
# expect: attempt to assign bytes of size 3 to extended slice of size 2
# expect: attempt to assign bytes of size 3 to extended slice of size 49
# expect: 5 [49, 3, 25, 2, 49, 2]
# expect: 11 0 35 0 11 0 14 4 attempt to assign array of size 3 to extended slice of size 25
# expect: attempt to assign array of size 3 to extended slice of size 2
# expect: attempt to assign array of size 3 to extended slice of size 49
# expect: 5 4096 4096
# expect: mmap slice assignment is wrong size
