# Frozen objects are left alone, and so is what they refer to.
import gc
import weakref


class Node:
    pass


gc.collect()
node = Node()
node.me = node
seen = weakref.ref(node)
gc.freeze()
print(gc.get_freeze_count() > 0)  # expect: True
node.young = young = Node()
young.me = young
seen_young = weakref.ref(young)
del node, young
gc.collect()
print(seen() is not None, seen_young() is not None)  # expect: True True
gc.unfreeze()
print(gc.get_freeze_count(), gc.collect() > 0, seen(), seen_young())  # expect: 0 True None None
