"""Builtins in loops: isinstance, len, zip, enumerate, map, filter, min, max, any, all, getattr, tuple unpacking."""


class Shape:
    sides = 0


class Square(Shape):
    sides = 4

    def area(self):
        return 4


class Circle(Shape):
    def area(self):
        return 3


def visit(thing, totals):
    if isinstance(thing, int):
        totals["int"] += thing
    elif isinstance(thing, (list, tuple)):
        totals["items"] += len(thing)
        for item in thing:
            visit(item, totals)
    elif isinstance(thing, Shape):
        totals["area"] += thing.area() + getattr(thing, "sides", 1)
        totals["odd"] += hasattr(thing, "colour")
    elif thing is None or isinstance(thing, str):
        totals["other"] += 1


def main(rounds):
    tree = [1, (2, 3, "x"), [Square(), Circle(), [None, 4]], "end", (5, (6, (7,)))]
    totals = {"int": 0, "items": 0, "area": 0, "odd": 0, "other": 0}
    names = ["a", "bb", "ccc"] * 5
    numbers = list(range(15))
    for r in range(rounds):
        visit(tree, totals)
        totals["odd"] += sum(map(len, names)) + max(numbers) - min(len(n) for n in names)
        for i, (name, number) in enumerate(zip(names, numbers)):
            totals["other"] += i ^ number & abs(-r)
        totals["odd"] += any(n > 12 for n in numbers) + all(numbers) + len(list(filter(None, numbers)))
        totals["items"] += divmod(r, 7)[1] + ord(chr(r & 127)) + int(str(r & 63)) + len(tuple(reversed(numbers)))
    return totals


print(main(110_000))
