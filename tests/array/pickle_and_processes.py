import multiprocessing
import pickle
from array import array


class Mine(array):
    pass


for a in (array("i", [1, -2]), array("d", [1.5]), array("u", "äb"), array("Q"), Mine("b", [3])):
    for protocol in range(2, 6):
        data = pickle.dumps(a, protocol)
        b = pickle.loads(data)
        assert b == a and type(b) is type(a) and b.typecode == a.typecode
    print(a, b)  # expect: array('i', [1, -2]) array('i', [1, -2])
    # expect: array('d', [1.5]) array('d', [1.5])
    # expect: array('u', 'äb') array('u', 'äb')
    # expect: array('Q') array('Q')
    # expect: Mine('b', [3]) Mine('b', [3])
print(array("i", [1]).__reduce_ex__(2), array("i", [1]).__reduce_ex__(3)[1:])
# expect: (<class 'array.array'>, ('i', [1]), None) ((<class 'array.array'>, 'i', 8, b'\x01\x00\x00\x00'), None)
from array import _array_reconstructor as make
print(make(array, "i", 9, b"\0\0\0\1"), make(array, "d", 15, b"\x3f\xc0\0\0"))
# expect: array('i', [1]) array('d', [1.5])
for bad in ((int, "i", 8, b""), (array, "x", 8, b""), (array, "i", 22, b""), (array, "i", 8, b"abc"), (array, "i", 9, b"abc"), (array, "i", 8, "x")):
    try:
        print(make(*bad))
    except Exception as e:
        print(type(e).__name__, e)  # expect: TypeError int is not a subtype of array.array
        # expect: ValueError second argument must be a valid type code
        # expect: ValueError third argument must be a valid machine format code.
        # expect: ValueError bytes length not a multiple of item size
        # expect: ValueError string length not a multiple of item size
        # expect: TypeError fourth argument should be bytes, not str


def total(a):
    return sum(a), type(a).__name__


if __name__ == "__main__":
    with multiprocessing.Pool(2) as pool:
        print(pool.map(total, [array("i", [1, 2]), array("d", [0.5])]))
        # expect: [(3, 'array'), (0.5, 'array')]
    shared = multiprocessing.Array("i", 3)
    shared[:] = array("i", [1, 2, 3])
    print(shared[:])  # expect: [1, 2, 3]
    with multiprocessing.Manager() as manager:
        managed = manager.Array("i", [1, 2, 3])
        managed[0] = 9
        print(managed, managed[0], len(managed))  # expect: array('i', [9, 2, 3]) 9 3
