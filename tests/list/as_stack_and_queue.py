stack, queue = [], []
for i in range(5):
    stack.append(i)
    queue.append(i)
print([stack.pop() for _ in range(3)], [queue.pop(0) for _ in range(3)], stack, queue)
# expect: [4, 3, 2] [0, 1, 2] [0, 1] [3, 4]
