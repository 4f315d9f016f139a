from graphlib import CycleError, TopologicalSorter

graph = {"D": {"B", "C"}, "B": {"A"}, "C": {"A"}}
order = list(TopologicalSorter(graph).static_order())
print(order[0], order[-1], sorted(order))  # expect: A D ['A', 'B', 'C', 'D']
t = TopologicalSorter()
t.add(3, 1, 2)
t.add(4, 3)
t.add(2, 1)
t.prepare()
while t.is_active():
    ready = t.get_ready()
    print(ready, bool(t))  # expect: (1,) True
    # expect: (2,) True
    # expect: (3,) True
    # expect: (4,) True
    t.done(*ready)
try:
    TopologicalSorter({1: [2], 2: [3], 3: [1]}).prepare()
except CycleError as e:
    print(e.args[0], e.args[1])  # expect: nodes are in a cycle [1, 3, 2, 1]
t = TopologicalSorter({1: [2]})
for call in (lambda: t.get_ready(), lambda: t.done(1), lambda: t.is_active()):
    try:
        call()
    except ValueError as e:
        print(e)  # expect: prepare() must be called first
        # expect: prepare() must be called first
        # expect: prepare() must be called first
t.prepare()
for call in (lambda: t.prepare(), lambda: t.add(5), lambda: t.done(9), lambda: t.done(2)):
    try:
        call()
    except ValueError as e:
        print(e)  # expect: cannot prepare() more than once
        # expect: Nodes cannot be added after a call to prepare()
        # expect: node 9 was not added using add()
        # expect: node 2 was not passed out (still not ready)
