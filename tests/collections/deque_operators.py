from collections import deque
print(deque([1]) + deque([2]), deque([1]) * 3, deque([1, 2]) < deque([1, 3]), deque("ab") == deque("ab"), deque([1]) == [1], deque(), deque([1], 5))
# expect: deque([1, 2]) deque([1, 1, 1]) True True False deque([]) deque([1], maxlen=5)
