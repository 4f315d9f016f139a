# A place holds what is no longer than what it was made for; other types are refused by their name.
from multiprocessing.shared_memory import ShareableList

values = ShareableList([1, 2.5, None, True, "eight by", b"abc", ""])
for place, new in ((0, "nine byte"), (0, "eight by"), (1, b"123456789"), (2, "x" * 8), (3, "x" * 9), (4, "x" * 16), (4, "x" * 17), (5, b"y" * 8),
                   (6, "12345678"), (0, 7), (0, 2 ** 63 - 1), (9, 1), (1, [1]), (1, 1j)):
    try:
        values[place] = new
        print(place, values[place])
    except Exception as error:
        print(place, type(error).__name__, error)
        # expect: 0 ValueError bytes/str item exceeds available storage
        # expect: 0 eight by
        # expect: 1 ValueError bytes/str item exceeds available storage
        # expect: 2 xxxxxxxx
        # expect: 3 ValueError bytes/str item exceeds available storage
        # expect: 4 xxxxxxxxxxxxxxxx
        # expect: 4 ValueError bytes/str item exceeds available storage
        # expect: 5 b'yyyyyyyy'
        # expect: 6 12345678
        # expect: 0 7
        # expect: 0 9223372036854775807
        # expect: 9 IndexError assignment index out of range
        # expect: 1 KeyError <class 'list'>
        # expect: 1 KeyError <class 'complex'>
print(list(values))
# expect: [9223372036854775807, 2.5, 'xxxxxxxx', True, 'xxxxxxxxxxxxxxxx', b'yyyyyyyy', '12345678']
values.shm.close()
values.shm.unlink()
