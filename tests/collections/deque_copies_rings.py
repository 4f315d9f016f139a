from collections import deque

for turn in range(9):
    for length in 0, 1, 7, 8, 9, 16, 17:
        d = deque(range(length), 20)
        d.rotate(turn)
        for _ in range(turn % 3):
            d.append("x")
            d.popleft()
        c = d.copy()
        assert list(c) == list(d) and c.maxlen == d.maxlen and c == deque(d), (turn, length)
        c.append(1)
        c.appendleft(2)
        assert [2, *d, 1][-20:] == list(c)[-20:]
d = deque([1, 2, 3])
d.extend(d)
d.extendleft(d)
print(d, deque(d, 4), deque((1, 2, 3), 2), deque([1, 2, 3], 0), deque("abc"), deque(iter([1, 2])))
# expect: deque([3, 2, 1, 3, 2, 1, 1, 2, 3, 1, 2, 3]) deque([3, 1, 2, 3], maxlen=4) deque([2, 3], maxlen=2) deque([], maxlen=0) deque(['a', 'b', 'c']) deque([1, 2])
try:
    d.extend(x for x in d)
except RuntimeError as error:
    print(error, len(d))  # expect: deque mutated during iteration 13
try:
    d.extend(1 / (x - 2) for x in range(5))
except ZeroDivisionError:
    print(list(d)[-3:])  # expect: [3, -0.5, -1.0]
try:
    for x in map(d.append, d):
        pass
except RuntimeError as error:
    print(error)  # expect: deque mutated during iteration
print(list(reversed(deque(range(5)))), sum(deque([1, 2])), max(deque("ab")))  # expect: [4, 3, 2, 1, 0] 3 b
