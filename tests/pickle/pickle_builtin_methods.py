# Methods of built-in types, bound or not, static or of the class, are found again by name.
import pickle
import copy

METHODS = ["abcd".index, str.index, [1, 2, 3].__len__, list.__len__, set.__contains__, dict.fromkeys,
           bytearray.maketrans, str.maketrans, int.__add__, (5).__add__, object.__reduce_ex__, len, dict.__dict__["keys"]]
for method in METHODS:
    again = [pickle.loads(pickle.dumps(method, protocol)) for protocol in range(6)]
    print(method.__qualname__, all(type(a) is type(method) for a in again), again[0] == method, copy.copy(method) is method)
    # expect: str.index True False True
    # expect: str.index True True True
    # expect: list.__len__ True False False
    # expect: list.__len__ True True True
    # expect: set.__contains__ True True True
    # expect: dict.fromkeys True True True
    # expect: bytearray.maketrans True True True
    # expect: str.maketrans True True True
    # expect: int.__add__ True True True
    # expect: int.__add__ True True False
    # expect: object.__reduce_ex__ True True True
    # expect: len True True True
    # expect: dict.keys True True True
print(bytearray.maketrans(b"a", b"b") == pickle.loads(pickle.dumps(bytearray.maketrans))(b"a", b"b"))
# expect: True
print(repr(str.maketrans).partition(" at ")[0], str.maketrans.__self__)
# expect: <built-in method maketrans of type object None
for descriptor in (dict.__dict__["fromkeys"], bytearray.__dict__["maketrans"]):
    try:
        pickle.dumps(descriptor)
    except TypeError as error:
        print(error)  # expect: cannot pickle 'classmethod_descriptor' object
        # expect: cannot pickle 'staticmethod' object
