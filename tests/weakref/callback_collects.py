# A collection inside a weak reference's callback leaves the dying object alone.
import gc
import weakref


class Node:
    def __init__(self):
        self.payload = [Node.__name__] * 3


calls = []


def collect(reference):
    gc.collect()
    calls.append(reference())


nodes = [Node() for _ in range(5)]
references = [weakref.ref(node, collect) for node in nodes]
while nodes:
    nodes.pop()
print(calls)  # expect: [None, None, None, None, None]
