# A finalizer that brings one object back does not keep the others; callbacks of weak references see none of them.
import gc
import weakref


class Node:
    freed = 0

    def __init__(self):
        self.me = self


class Counted(Node):
    def __del__(self):
        Counted.freed += 1


class Rescued(Node):
    def __del__(self):
        saved.append(self)


saved = []
for _ in range(10):
    Counted()
Rescued()
others = [weakref.ref(Node()) for _ in range(3)]
gc.collect()
print(Counted.freed, len(saved), saved[0].me is saved[0], [r() for r in others])
# expect: 10 1 True [None, None, None]
saved.clear()
print(gc.collect() > 0, saved)  # expect: True []

first, second = Node(), Node()
first.other, second.other = second, first
seen = []
to_second = weakref.ref(second)
watch = weakref.ref(first, lambda r: seen.append((r(), to_second())))
del first, second
gc.collect()
print(seen)  # expect: [(None, None)]
