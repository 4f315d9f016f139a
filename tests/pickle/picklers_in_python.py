# pickle._Pickler and _Unpickler: the same bytes and objects as the classes in C, and steps that subclasses replace.
import collections
import io
import pickle
import types


class Plain:
    def __init__(self): self.x = 1


class Slots:
    __slots__ = "a", "b"
    def __init__(self): self.a = [2]


class Pair(collections.namedtuple("Pair", "a b")):
    class Inner: pass


class Keywords:
    def __getnewargs_ex__(self): return (1,), {"k": 2}
    def __new__(cls, *args, **names): return object.__new__(cls)


loop = [1]
loop.append(loop)
knot = (loop, [])
knot[1].append(knot)
VALUES = [
    None, True, False, 0, 255, 256, 65535, 65536, -1, 2**31, -2**31, 2**63, -128, 127, 128, -129, 10**200, -10**700, 1.5, float("inf"),
    "", "é" * 300, "x" * 70000, "\ud800", "a\\b\n\0\x1a\r", b"", bytearray(), (), (1,), (1, 2, 3), (1, 2, 3, 4), [], [1], list(range(2500)),
    {}, {1: 2}, {i: str(i) for i in range(1100)}, set(), frozenset(), set(range(1500)), frozenset([1, (2, 3)]), Plain(), [Plain()] * 3, Slots(),
    Pair(1, 2), Keywords(), Pair.Inner(), int, Plain, Pair.Inner, len, type(None), type(...), ..., NotImplemented, loop, knot,
    collections.OrderedDict(a=1), collections.deque([1, 2], 5), collections.defaultdict(list, a=[1]), complex(1, 2), ValueError("x"), "abc".upper,
]


def attempt(f):
    try: return f()
    except Exception as e: return type(e).__name__, str(e)


def written(value, protocol):
    out = io.BytesIO()
    pickle._Pickler(out, protocol).dump(value)
    return out.getvalue()


different = 0
for value in VALUES:
    for protocol in range(6):
        expected = attempt(lambda: pickle.dumps(value, protocol))
        different += expected != attempt(lambda: written(value, protocol))
        if isinstance(expected, bytes):
            read = attempt(lambda: pickle._Unpickler(io.BytesIO(expected)).load())
            different += attempt(lambda: pickle.dumps(pickle.loads(expected), protocol)) != attempt(lambda: pickle.dumps(read, protocol))
print(different)  # expect: 0


# out of band
buffers, out = [], io.BytesIO()
pickle._Pickler(out, 5, buffer_callback=buffers.append).dump([pickle.PickleBuffer(b"abc"), pickle.PickleBuffer(bytearray(b"de"))])
print([bytes(b) for b in pickle._Unpickler(io.BytesIO(out.getvalue()), buffers=buffers).load()])
# expect: [b'abc', b'de']


# subclasses
class ByValue(pickle._Pickler):
    dispatch = dict(pickle._Pickler.dispatch)

    def save_function(self, f):
        self.save_reduce(eval, (f.__doc__,), obj=f)

    def persistent_id(self, value):
        return "seven" if value == 7 else None

    dispatch[types.FunctionType] = save_function


class Finds(pickle._Unpickler):
    dispatch = dict(pickle._Unpickler.dispatch)

    def persistent_load(self, pid):
        return pid.upper()

    def find_class(self, module, name):
        seen.append((module, name))
        return super().find_class(module, name)

    def load_build(self):
        super().load_build()
        self.stack[-1].built = True

    dispatch[pickle.BUILD[0]] = load_build


def itself():
    "lambda: 'again'"


seen, out = [], io.BytesIO()
ByValue(out).dump([itself, itself, 7, Plain()])
f, g, seven, plain = Finds(io.BytesIO(out.getvalue())).load()
print(f(), f is g, seven, plain.built, plain.x)  # expect: again True SEVEN True 1
print(seen)  # expect: [('builtins', 'eval'), ('__main__', 'Plain')]
for bad in (b"", b"\x80\x09.", b"I1", b"h\x05.", b"\x95\x05\x00\x00\x00\x00\x00\x00\x00K"):
    print(attempt(lambda: pickle._Unpickler(io.BytesIO(bad)).load()))  # expect: ('EOFError', '')
    # expect: ('ValueError', 'unsupported pickle protocol: 9')
    # expect: ('EOFError', '')
    # expect: ('UnpicklingError', 'Memo value not found at index 5')
    # expect: ('IndexError', 'index out of range')
print(attempt(lambda: pickle._Pickler(io.BytesIO(), 9)), pickle.decode_long(pickle.encode_long(-32768)), hasattr(pickle, "nothing"))
# expect: ('ValueError', 'pickle protocol must be <= 5') -32768 False


def local():
    def inner(): pass
    return inner

print(attempt(lambda: written(local(), 4))[0])  # expect: PicklingError
