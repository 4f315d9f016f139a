"""Sets that begin with numbers and meet objects later, by every way in: nothing is let go too early or too late."""
import gc
import weakref


class Box:
    alive = 0

    def __init__(self):
        Box.alive += 1

    def __del__(self):
        Box.alive -= 1


def ways(n):
    numbers = set(range(n))
    yield "add", lambda: [s := set(numbers), s.add(Box())][0]
    yield "update", lambda: [s := set(numbers), s.update([Box(), 1.5])][0]
    yield "union", lambda: numbers | {Box()}
    yield "union of", lambda: {Box()} | numbers
    yield "into empty", lambda: [s := set(), s.update({Box()})][0]
    yield "ior", lambda: [s := set(numbers), s.__ior__({Box(), 10 ** 30})][0]
    yield "xor", lambda: numbers ^ {Box(), 0}
    yield "xor of", lambda: {Box(), 0} ^ numbers
    yield "ixor", lambda: [s := set(numbers), s.symmetric_difference_update({Box(), 1})][0]
    yield "difference", lambda: {Box(), *numbers} - {1}
    yield "intersection", lambda: [b := Box(), {b, *numbers} & {b, 1, 2}][1]
    yield "iand", lambda: [b := Box(), s := set(numbers), s.add(b), s.intersection_update({b, 0})][1]
    yield "copy", lambda: {Box(), *numbers}.copy()
    yield "frozen", lambda: frozenset({Box()} | numbers)
    yield "display", lambda: {*numbers, Box()}
    yield "comprehension", lambda: {x if x else Box() for x in numbers}


for n in (1, 3, 6, 200):
    for name, make in ways(n):
        s = make()
        if Box.alive != 1 or sum(isinstance(x, Box) for x in s) != 1:
            print("early", n, name, Box.alive)
        copies = [s.copy(), set(s), s | {7}, frozenset(s)]
        del s
        if Box.alive != 1:
            print("too early", n, name)
        for c in copies[:3]:
            for x in list(c):
                if isinstance(x, Box) and not isinstance(c, frozenset):
                    c.discard(x)
        x = c = copies = None
        if Box.alive:
            print("late", n, name, Box.alive)
            Box.alive = 0
print(Box.alive)  # expect: 0


def cycle(n):
    s = set(range(n))
    s.clear()
    s.update(range(n))
    box = Box()
    box.set = s
    s.add(box)
    return weakref.ref(box)


refs = [cycle(n) for n in (0, 2, 7, 500)]
gc.collect()
print([r() for r in refs], Box.alive)  # expect: [None, None, None, None] 0

s = set(range(10))
s.add("text")
s.clear()
s |= {1, 2}
t = {Box()}
s ^= t
s ^= t
t.clear()
print(s, Box.alive)  # expect: {1, 2} 0
s.add(Box())
while s:
    s.pop()
print(Box.alive)  # expect: 0
