"""Placing queens: by backtracking over sets, by bits, and over permutations."""


def by_columns(n, row, columns, ups, downs):
    if row == n:
        return 1
    found = 0
    for c in range(n):
        if c not in columns and row + c not in ups and row - c not in downs:
            found += by_columns(n, row + 1, columns | {c}, ups | {row + c}, downs | {row - c})
    return found


def by_bits(full, columns, left, right):
    if columns == full:
        return 1
    found = 0
    free = full & ~(columns | left | right)
    while free:
        bit = free & -free
        free ^= bit
        found += by_bits(full, columns | bit, (left | bit) << 1, (right | bit) >> 1)
    return found


def permutations(items):
    if len(items) <= 1:
        yield items
        return
    for i, item in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1:]):
            yield (item,) + rest


def by_permutations(n):
    rows = range(n)
    return sum(1 for p in permutations(tuple(rows))
               if len({p[i] + i for i in rows}) == n == len({p[i] - i for i in rows}))


print(by_columns(9, 0, frozenset(), frozenset(), frozenset()))
print(by_bits((1 << 11) - 1, 0, 0, 0), by_permutations(9))
