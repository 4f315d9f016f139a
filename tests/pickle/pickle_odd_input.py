# What CPython's own tests ask of odd pickles.
import io
import pickle
import sys


def show(work):
    try:
        print(work())
    except Exception as error:
        print(type(error).__name__, error)


for data in (b"S'ok'\n.", b"S' ' \n.", b'S"a"\r\n.', b"S'\"\n.", b"S\n.", "P\N{EMPTY SET}\n.".encode()):
    show(lambda: pickle.loads(data))  # expect: ok
    # expect: UnpicklingError the STRING opcode argument must be quoted
    # expect: UnpicklingError the STRING opcode argument must be quoted
    # expect: UnpicklingError the STRING opcode argument must be quoted
    # expect: UnpicklingError the STRING opcode argument must be quoted
    # expect: UnpicklingError A load persistent id instruction was encountered,
    # expect: but no persistent_load function was specified.


class Recursive:
    pass


Recursive.mod = sys.modules[__name__]
Recursive.__qualname__ = "Recursive.mod.Recursive"
print([pickle.loads(pickle.dumps(Recursive, protocol)) is Recursive for protocol in range(6)])
# expect: [True, True, True, True, True, True]

unpickler = pickle.Unpickler(io.BytesIO(b"h\x05."))


def give(memo):
    unpickler.memo = memo
    return unpickler.load()


for memo in (object, {-1: None}, {"a": 1}):
    show(lambda: give(memo))
    # expect: TypeError 'memo' attribute must be an UnpicklerMemoProxy object or dict, not type
    # expect: ValueError memo key must be positive integers.
    # expect: TypeError memo key must be integers


class Persistent(pickle.Unpickler):
    def persistent_load(self, name):
        return name.upper()


for name in ("abc", "\N{EMPTY SET}"):
    show(lambda: Persistent(io.BytesIO(f"P{name}\n.".encode())).load())  # expect: ABC
    # expect: UnpicklingError persistent IDs in protocol 0 must be ASCII strings
