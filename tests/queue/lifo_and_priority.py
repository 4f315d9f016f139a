import queue
l, p = queue.LifoQueue(), queue.PriorityQueue()
for x in (2, 3, 1):
    l.put(x)
    p.put(x)
print([l.get() for _ in range(3)], [p.get() for _ in range(3)])  # expect: [1, 3, 2] [1, 2, 3]
p.put((2, "b")); p.put((1, "z")); p.put((1, "a"))
print(p.get(), p.get(), p.get())  # expect: (1, 'a') (1, 'z') (2, 'b')
