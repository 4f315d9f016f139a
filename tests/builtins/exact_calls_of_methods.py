# Built-in methods and functions called over and over: with all that they take, with less, more, names, and of the wrong object.
def again(f, *args):
    out = []
    for _ in range(4):
        try:
            out.append(f(*args))
        except (TypeError, ValueError, IndexError) as e:
            out.append(f"{type(e).__name__}: {e}")
    print(out[0] if all(x == out[0] for x in out) else out)


class Box(dict):
    first = list.index
    append = list.append


class Words(list):
    pass


def find(v): return v.index(2)
def find_from(v): return v.index(2, 1)
def first(v): return v.first(2)
def count(v): return v.count("a")
def loaded(v): return v.count(chr(97))
def append(v): return v.append(3)
def strip(v): return v.strip()
def size(v): return len(v)
def two(v): return len(v, v)
def none(v): return len()
def named(v): return len(obj=v)


for v in ([1, 2], (1, 2), Words([0, 2]), range(5), "12", b"\2"):
    again(find, v)
    again(find_from, v)  # expect: 1
    # expect: 1
    # expect: 1
    # expect: 1
    # expect: 1
    # expect: 1
    # expect: 2
    # expect: TypeError: range.index() takes exactly one argument (2 given)
    # expect: TypeError: must be str, not int
    # expect: TypeError: must be str, not int
    # expect: 0
    # expect: ValueError: subsection not found
again(first, Box())
# expect: TypeError: descriptor 'index' for 'list' objects doesn't apply to a 'Box' object
again(append, Box())
# expect: TypeError: descriptor 'append' for 'list' objects doesn't apply to a 'Box' object
for v in ("banana", ["a"], ("a", "b"), Words("aa"), b"a"):
    again(count, v)
    again(loaded, v)  # expect: 3
    # expect: 3
    # expect: 1
    # expect: 1
    # expect: 1
    # expect: 1
    # expect: 2
    # expect: 2
    # expect: TypeError: argument should be integer or bytes-like object, not 'str'
    # expect: TypeError: argument should be integer or bytes-like object, not 'str'
for v in (" x ", b" y ", bytearray(b" z "), 3):
    try:
        again(strip, v)  # expect: x
        # expect: b'y'
        # expect: bytearray(b'z')
    except AttributeError as e:
        print(e)  # expect: 'int' object has no attribute 'strip'
for v in ("ab", {1: 2}, Words("abc"), 5):
    again(size, v)
    again(two, v)
    again(none, v)
    again(named, v)  # expect: 2
    # expect: TypeError: len() takes exactly one argument (2 given)
    # expect: TypeError: len() takes exactly one argument (0 given)
    # expect: TypeError: len() takes no keyword arguments
    # expect: 1
    # expect: TypeError: len() takes exactly one argument (2 given)
    # expect: TypeError: len() takes exactly one argument (0 given)
    # expect: TypeError: len() takes no keyword arguments
    # expect: 3
    # expect: TypeError: len() takes exactly one argument (2 given)
    # expect: TypeError: len() takes exactly one argument (0 given)
    # expect: TypeError: len() takes no keyword arguments
    # expect: TypeError: object of type 'int' has no len()
    # expect: TypeError: len() takes exactly one argument (2 given)
    # expect: TypeError: len() takes exactly one argument (0 given)
    # expect: TypeError: len() takes no keyword arguments


class Turncoat(list):
    pass


def calls():
    t = Turncoat([2])
    for i in range(6):
        if i == 3:
            Turncoat.index = lambda self, x: "mine"
        yield t.index(2)
    del Turncoat.index
    yield t.index(2)


print(list(calls()))  # expect: [0, 0, 0, 'mine', 'mine', 'mine', 0]
