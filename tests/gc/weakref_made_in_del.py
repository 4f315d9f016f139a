# oracle: no (what it finds there has been cleared; setting attributes may crash CPython)
# A weak reference that __del__ of garbage makes is dead before that garbage is cleared.
import gc
import weakref

gc.disable()
refs = []


class Part:
    def __del__(self):
        refs.append(weakref.ref(self, lambda r: print("dead", r())))


class Old:
    """Older than the garbage that has it: it ends when that is cleared."""

    def __del__(self):
        print("old", [r() for r in refs])


old = Old()
gc.collect()
part = Part()
part.self, part.old = part, old
del part, old
gc.collect(0)
# expect: dead None
# expect: old [None]
