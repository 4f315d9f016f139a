"""A program that makes cycles for ever needs no more memory the longer it runs: collections come as often at its end."""
import gc


def cycle():
    a = {}
    a["a"] = a


def peak(times):
    """The most objects that any collection found, while `times` cycles were made."""
    counts = []
    gc.callbacks.append(lambda phase, info: counts.append(len(gc.get_objects())) if phase == "start" else None)
    for _ in range(times):
        cycle()
    gc.callbacks.clear()
    return max(counts)


gc.collect()
short = peak(5_000)
long = peak(100_000)
print(long < 2 * short)  # expect: True


class Node:
    pass


def pair():
    a, b = Node(), Node()
    a.other, b.other = b, a


kept = [[i] for i in range(3000)]
for _ in range(100_000):
    pair()
print(len(gc.get_objects()) < 60_000)  # expect: True
