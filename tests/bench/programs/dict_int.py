"""Dictionaries with integer and tuple keys: a sparse game of life, memo tables, deletion."""


def life(cells, rounds):
    for _ in range(rounds):
        near = {}
        for x, y in cells:
            for dx in (-1, 0, 1):
                for dy in (-1, 0, 1):
                    if dx or dy:
                        key = (x + dx, y + dy)
                        near[key] = near.get(key, 0) + 1
        cells = {key for key, n in near.items() if n == 3 or n == 2 and key in cells}
    return len(cells)


def partitions(limit):
    table = {0: 1}
    for part in range(1, limit + 1):
        for n in range(part, limit + 1):
            table[n] = (table.get(n, 0) + table.get(n - part, 0)) % 1_000_000_007
    return table[limit]


def churn(n):
    live = {}
    for i in range(n):
        live[i * 7] = i
        if i >= 100:
            del live[(i - 100) * 7]
    return len(live), sum(live)


print(life({(0, 0), (1, 0), (2, 0), (2, 1), (1, 2), (5, 5), (6, 5), (7, 5), (6, 6)}, 700))
print(partitions(2_600), *churn(2_200_000))
