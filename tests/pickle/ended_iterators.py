# An iterator that has ended is made again from something empty.
import pickle
for v in ([1], "a", "é€", (1,), b"a", bytearray(b"a"), reversed([1])):
    it = iter(v)
    print(list(it), type(it).__name__, it.__reduce__()[1:], list(pickle.loads(pickle.dumps(it))))
    # expect: [1] list_iterator (([],),) []
    # expect: ['a'] str_ascii_iterator (('',),) []
    # expect: ['é', '€'] str_iterator (('',),) []
    # expect: [1] tuple_iterator (((),),) []
    # expect: [97] bytes_iterator (((),),) []
    # expect: [97] bytearray_iterator (((),),) []
    # expect: [1] list_reverseiterator (([],),) []
