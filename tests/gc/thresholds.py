import gc
print(gc.get_threshold())  # expect: (700, 10, 10)
seen = []
gc.callbacks.append(lambda phase, info: seen.append(phase))
gc.set_threshold(50)


class Node:
    pass


for _ in range(5000):
    node = Node()
    node.itself = node
print(len(seen) > 4)  # expect: True
gc.set_threshold(0)
del seen[:]
for _ in range(5000):
    node = Node()
    node.itself = node
print(seen)  # expect: []
