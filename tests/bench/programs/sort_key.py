"""Sorting: with keys, by tuples, reversed, stable passes, partly sorted runs."""


def numbers(n):
    state = 42
    result = []
    for _ in range(n):
        state = (state * 1664525 + 1013904223) % 4294967296
        result.append(state)
    return result


class Row:
    def __init__(self, number):
        self.number = number
        self.group = number % 17
        self.name = "n%d" % (number % 1000)


values = numbers(140_000)
print(sorted(values)[::28_000])
print(sorted(values, reverse=True)[0], sorted(values, key=lambda v: v % 1000)[0])
rows = [Row(v) for v in values]
rows.sort(key=lambda r: r.name)
rows.sort(key=lambda r: r.group, reverse=True)
print([(r.group, r.name, r.number) for r in rows[::35_000]])
pairs = sorted((v % 100, -v) for v in values)
print(pairs[0], pairs[-1])
runs = values[:50_000] + sorted(values[50_000:])
runs.sort()
words = sorted(str(v) for v in values)
print(runs[0], words[0], words[-1])
print(min(rows, key=lambda r: r.number).number, max(values, key=str))
