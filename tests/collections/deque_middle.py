"""Items put in and taken out in the middle, however the ring lies in memory."""
from collections import deque

for turn in range(0, 17, 3):
    for size in 1, 2, 5, 8, 15, 16:
        d, plain = deque(), []
        for i in range(turn):
            d.append(i)
        for i in range(turn):
            d.popleft()
        for i in range(size):
            d.append(i)
            plain.append(i)
        for index in -20, -16, -9, -5, -1, 0, 1, 2, 4, 7, 8, 12, 15, 40:
            d.insert(index, ~index)
            plain.insert(index, ~index)
            assert list(d) == plain, (turn, size, index)
        while plain:
            index = len(plain) * (turn + 3) // 20
            del d[index]
            del plain[index]
            assert list(d) == plain, (turn, size, index)

d = deque(range(5), 5)
try:
    d.insert(2, 9)
except IndexError as e:
    print(e)  # expect: deque already at its maximum size
d = deque(range(6))
d.remove(3)
print(d, d.index(5))  # expect: deque([0, 1, 2, 4, 5]) 4
walk = iter(d)
d.insert(2, 7)
try:
    next(walk)
except RuntimeError as e:
    print(e)  # expect: deque mutated during iteration
