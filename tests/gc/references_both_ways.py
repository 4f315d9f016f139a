"""What refers to a cycle may be older or younger than the cycle, many times over, alive, garbage or frozen."""
import gc
import weakref


class Node:
    pass


def ring(count):
    nodes = [Node() for _ in range(count)]
    for i, node in enumerate(nodes):
        node.next = nodes[(i + 1) % count]
        node.others = [nodes[i * 7 % count], node, node]
    return nodes[0]


gc.collect()
older = []
first, second, third = ring(50), ring(50), ring(50)
younger = [second] * 100
older.append(first)
watched = [weakref.ref(x) for x in (first, second, third, first.next, second.next, third.next)]
del first, second, third
gc.collect()
print([w() is not None for w in watched])  # expect: [True, True, False, True, True, False]
older.clear()
gc.collect()
print([w() is not None for w in watched])  # expect: [False, True, False, False, True, False]

# A frozen holder keeps what is older and what is younger than itself.
before = ring(3)
holder = Node()
holder.before, holder.me = before, holder
gc.freeze()
after = ring(3)
holder.after = after
watched = [weakref.ref(x) for x in (before, holder, after, ring(3))]
del before, holder, after
gc.collect()
print([w() is not None for w in watched])  # expect: [True, True, True, False]
gc.unfreeze()
gc.collect()
print([w() is not None for w in watched])  # expect: [False, False, False, False]
