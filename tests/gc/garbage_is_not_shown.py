# While garbage is being taken apart, what runs then is shown none of its objects and classes.
import gc

gc.disable()


class Part:
    pass


class Old:
    """Older than the garbage that has it: it ends when that is cleared."""

    def __del__(self):
        told.append([o for o in gc.get_objects() if isinstance(o, Part)])
        told.append([c.__name__ for c in Part.__subclasses__()])


def garbage(old):
    class Local(Part):
        kept = old

    a, b = Part(), Local()
    a.old = old
    a.other, b.other = b, a


told = []
for _ in range(2):
    old = Old()
    gc.collect()
    garbage(old)
    del old
    gc.collect(0)
print(told)  # expect: [[], [], [], []]
