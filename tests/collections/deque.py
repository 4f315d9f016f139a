from collections import deque
d = deque([1, 2, 3], maxlen=4)
d.append(4); d.append(5); d.appendleft(0)
print(d, d.pop(), d.popleft(), d, len(d), d.maxlen)
# expect: deque([2, 3], maxlen=4) 4 0 deque([2, 3], maxlen=4) 2 4
d.extend([7, 8]); d.rotate(1); print(d)  # expect: deque([8, 2, 3, 7], maxlen=4)
d.rotate(-2); print(d, d[0], d[-1], d.index(7), d.count(8), 8 in d)
# expect: deque([3, 7, 8, 2], maxlen=4) 3 2 1 1 True
d.extendleft("ab"); d.reverse(); d.remove("a"); print(d, d.copy() == d, list(reversed(d)))
# expect: deque([7, 3, 'b'], maxlen=4) True ['b', 3, 7]
d.insert(1, "i"); del d[0]; d[0] = "first"; print(d)  # expect: deque(['first', 3, 'b'], maxlen=4)
d.clear(); print(d, bool(d))  # expect: deque([], maxlen=4) False
try:
    d.pop()
except Exception as e:
    print(type(e).__name__, e)  # expect: IndexError pop from an empty deque
try:
    d.popleft()
except Exception as e:
    print(type(e).__name__, e)  # expect: IndexError pop from an empty deque
try:
    d[0]
except Exception as e:
    print(type(e).__name__, e)  # expect: IndexError deque index out of range
try:
    deque([1], -1)
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError maxlen must be non-negative
try:
    deque([1]).remove(5)
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError 5 is not in deque
