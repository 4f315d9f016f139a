def a():
    yield 1
    yield 2
def b():
    yield 0
    yield from a()
    yield from [3, 4]
    yield from "xy"
print(list(b()))  # expect: [0, 1, 2, 3, 4, 'x', 'y']
