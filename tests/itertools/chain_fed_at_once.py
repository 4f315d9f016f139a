"""A chain that feeds list(), sum(), any() and the like: it goes on where they stopped, also after an exception."""
import itertools


def breaks():
    yield 1
    raise KeyError("broken")


chain = itertools.chain([1, 2], [3, 4, 5], [6])
print(any(x > 3 for x in chain), list(chain), list(chain))  # expect: True [5, 6] []
chain = itertools.chain([1, 2], [3, 4, 5], [6])
print(sum(itertools.islice(chain, 2)), 4 in chain, max(chain), list(chain))  # expect: 3 True 6 []
chain = itertools.chain([0], breaks(), [5])
try:
    list(chain)
except KeyError as error:
    print(error, list(chain))  # expect: 'broken' [5]
chain = itertools.chain([1], 3, [4])
try:
    list(chain)
except TypeError as error:
    print(error, list(chain))  # expect: 'int' object is not iterable []
print(list(itertools.chain.from_iterable([i] * i for i in range(5))), tuple(itertools.chain("ab", {1: 2}, range(2))))
# expect: [1, 2, 2, 3, 3, 3, 4, 4, 4, 4] ('a', 'b', 1, 0, 1)


class Nosy(itertools.chain):
    def __next__(self):
        return super().__next__() * 2


print(list(Nosy([1, 2], [3])), sum(Nosy([1], [2])))  # expect: [2, 4, 6] 6
growing = [1, 2]
seen = []
for x in itertools.chain(growing, [9]):
    seen.append(x)
    if len(growing) < 5:
        growing.append(x + 10)
print(seen)  # expect: [1, 2, 11, 12, 21, 9]
chain = itertools.chain([3, 1], [2])
print(sorted([next(chain), *chain]), list(map(lambda x: (x, list(chain2)), chain2 := itertools.chain([1], [2, 3]))))
# expect: [1, 2, 3] [(1, [2, 3])]
