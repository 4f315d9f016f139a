from itertools import zip_longest, starmap, tee, pairwise
print(list(zip_longest([1, 2], "a", fillvalue="-")), list(starmap(pow, [(2, 3), (3, 2)])), list(pairwise("abc")), list(zip_longest([], [1])))
# expect: [(1, 'a'), (2, '-')] [8, 9] [('a', 'b'), ('b', 'c')] [(None, 1)]
a, b = tee([1, 2, 3])
print(next(a), list(b), list(a), len(tee([], 3)))  # expect: 1 [1, 2, 3] [2, 3] 3
