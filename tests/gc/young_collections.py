import gc

gc.disable()
gc.collect()


class Node:
    pass


def cycle():
    node = Node()
    node.me = node
    return node


gc.collect()
print(gc.get_count()[1:], gc.collect(0), gc.collect(1), gc.collect(2))  # expect: (0, 0) 0 0 0
cycle()
print(gc.collect(0), gc.collect(0))  # expect: 1 0
old = cycle()
print(gc.collect(0), old in gc.get_objects(generation=1), old in gc.get_objects(generation=0))
# expect: 0 True False
del old
print(gc.collect(0), gc.collect(1))  # it has grown older than 0  # expect: 0 1
old = cycle()
gc.collect(0)
gc.collect(1)
print(old in gc.get_objects(generation=2))  # expect: True
del old
print(gc.collect(0), gc.collect(1), gc.collect(2))  # expect: 0 0 1
# What an old object refers to stays.
keeper = [None]
gc.collect()
keeper[0] = cycle()
print(gc.collect(0), keeper[0].me is keeper[0])  # expect: 0 True
keeper[0] = None
print(gc.collect(0), gc.collect(1))  # expect: 0 1
# A young cycle that is held by garbage of an older generation goes with that.
older = cycle()
gc.collect()
older.young = cycle()
older.young.back = older
del older
print(gc.collect(0), gc.collect(1), gc.collect(2))  # expect: 0 0 2
gc.collect()
gc.collect(0)
gc.collect(0)
print(gc.get_count()[1:])  # expect: (2, 0)
gc.collect(1)
print(gc.get_count()[1:])  # expect: (0, 1)
gc.collect()
print(gc.get_count()[1:])  # expect: (0, 0)
before = gc.get_stats()
cycle(), cycle()
gc.collect(0)
cycle()
gc.collect(1)
after = gc.get_stats()
print([(a["collections"] - b["collections"], a["collected"] - b["collected"]) for a, b in zip(after, before)], after[0].keys())
# expect: [(1, 2), (1, 1), (0, 0)] dict_keys(['collections', 'collected', 'uncollectable'])


class Loud:
    def __del__(self):
        print("del", self.name)


def loud(name, back=False):
    x = Loud()
    x.me = x
    x.name = name
    return x


loud("young")
print(gc.collect(0))  # expect: del young
# expect: 1
seen = []
gc.callbacks.append(lambda phase, info: seen.append((phase, info["generation"], info["collected"])))
cycle()
gc.collect(0)
gc.collect(1)
gc.collect()
gc.callbacks.clear()
print(seen)
# expect: [('start', 0, 0), ('stop', 0, 1), ('start', 1, 0), ('stop', 1, 0), ('start', 2, 0), ('stop', 2, 0)]
for generation in -1, 3:
    for function in gc.collect, gc.get_objects:
        try:
            function(generation)
        except ValueError as error:
            print(error)  # expect: invalid generation
            # expect: invalid generation
            # expect: generation parameter must be less than the number of available generations (3)


class Phoenix:
    def __del__(self):
        global risen
        risen = self


p = Phoenix()
p.me = p
del p
print(gc.collect(0), risen.me is risen)  # expect: 0 True
del risen
print(gc.collect(0), gc.collect(1), gc.collect(2))  # expect: 0 1 0
many = [cycle() for _ in range(1000)]
gc.collect(0)
many += [cycle() for _ in range(1000)]
del many[::2]
print(gc.collect(0), gc.collect(1), len(many))  # expect: 500 500 1000
