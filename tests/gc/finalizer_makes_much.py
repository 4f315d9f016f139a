"""A finalizer that saves its object and hangs many new ones on it."""
import gc

saved = []


class Node:
    def __del__(self):
        saved.append(self)
        self.more = [[i] for i in range(50000)]


gc.collect()
for turn in range(3):
    node = Node()
    node.me = node
    del node
    gc.collect()
print(len(saved), [len(node.more) for node in saved], saved[0].more[-1])
# expect: 3 [50000, 50000, 50000] [49999]
