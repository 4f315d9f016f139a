# reprlib shortens arrays.
import reprlib
from array import array

for values in array("d", range(10)), array("i", [1, 2]), array("u", "abc"), array("b"):
    print(reprlib.repr(values))  # expect: array('d', [0.0, 1.0, 2.0, 3.0, 4.0, ...])
    # expect: array('i', [1, 2])
    # expect: array('u', ['a', 'b', 'c'])
    # expect: array('b')
print(reprlib.repr([array("h", range(9))] * 2))
# expect: [array('h', [0, 1, 2, 3, 4, ...]), array('h', [0, 1, 2, 3, 4, ...])]
