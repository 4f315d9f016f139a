import gc
print(gc.is_tracked([]), gc.is_tracked(5), gc.is_tracked("a"), len(gc.get_objects()) > 0)
# expect: True False False True
