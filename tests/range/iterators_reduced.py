# What range iterators say to pickle: the whole range and how far they are; __setstate__ goes to an index.
import copy
import pickle

for r in range(10), range(3), range(0, 10, 3), range(2**64, 2**64 + 9, 3), range(5, -5, -2), range(0, 2**70):
    for it in iter(r), reversed(r):
        next(it)
        next(it)
        print(it.__reduce__(), [*zip(pickle.loads(pickle.dumps(it)), range(3))], [*zip(copy.copy(it), range(3))])
        # expect: (<built-in function iter>, (range(0, 10),), 2) [(2, 0), (3, 1), (4, 2)] [(2, 0), (3, 1), (4, 2)]
        # expect: (<built-in function iter>, (range(9, -1, -1),), 2) [(7, 0), (6, 1), (5, 2)] [(7, 0), (6, 1), (5, 2)]
        # expect: (<built-in function iter>, (range(0, 3),), 2) [(2, 0)] [(2, 0)]
        # expect: (<built-in function iter>, (range(2, -1, -1),), 2) [(0, 0)] [(0, 0)]
        # expect: (<built-in function iter>, (range(0, 12, 3),), 2) [(6, 0), (9, 1)] [(6, 0), (9, 1)]
        # expect: (<built-in function iter>, (range(9, -3, -3),), 2) [(3, 0), (0, 1)] [(3, 0), (0, 1)]
        # expect: (<built-in function iter>, (range(18446744073709551616, 18446744073709551625, 3),), 2) [(18446744073709551622, 0)] [(18446744073709551622, 0)]
        # expect: (<built-in function iter>, (range(18446744073709551622, 18446744073709551613, -3),), 2) [(18446744073709551616, 0)] [(18446744073709551616, 0)]
        # expect: (<built-in function iter>, (range(5, -5, -2),), 2) [(1, 0), (-1, 1), (-3, 2)] [(1, 0), (-1, 1), (-3, 2)]
        # expect: (<built-in function iter>, (range(-3, 7, 2),), 2) [(1, 0), (3, 1), (5, 2)] [(1, 0), (3, 1), (5, 2)]
        # expect: (<built-in function iter>, (range(0, 1180591620717411303424),), 2) [(2, 0), (3, 1), (4, 2)] [(2, 0), (3, 1), (4, 2)]
        # expect: (<built-in function iter>, (range(1180591620717411303423, -1, -1),), 2) [(1180591620717411303421, 0), (1180591620717411303420, 1), (1180591620717411303419, 2)] [(1180591620717411303421, 0), (1180591620717411303420, 1), (1180591620717411303419, 2)]
it = iter(range(3))
list(it)
print(it.__reduce__(), list(pickle.loads(pickle.dumps(it))))
# expect: (<built-in function iter>, (range(0, 3),), 3) []
for r in range(20), range(2**70, 2**70 + 20):
    it = iter(r)
    it.__setstate__(3)
    print(next(it) - r[0])
    it.__setstate__(1)
    print(next(it) - r[0], it.__length_hint__())
    it.__setstate__(100)
    print(list(it))
    it.__setstate__(-5)
    print(next(it) - r[0])  # expect: 3
    # expect: 1 18
    # expect: []
    # expect: 0
    # expect: 3
    # expect: 1 18
    # expect: []
    # expect: 0
it = iter(range(2**32 + 2))
it.__setstate__(2**32 + 1)
print(pickle.loads(pickle.dumps(it)).__reduce__()[2], next(it))  # expect: 4294967297 4294967297
