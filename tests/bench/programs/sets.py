"""Sets: membership, algebra, frozen sets as keys, a breadth-first search."""


def search(size):
    goal = size * size - 1
    seen, frontier, depth = {0}, {0}, 0
    while goal not in frontier:
        reached = set()
        for cell in frontier:
            x, y = divmod(cell, size)
            if x + 1 < size:
                reached.add(cell + size)
            if y + 1 < size:
                reached.add(cell + 1)
        frontier = reached - seen
        seen |= frontier
        depth += 1
    return depth, len(seen)


def algebra(rounds):
    total = 0
    threes = set(range(0, 3000, 3))
    fives = set(range(0, 3000, 5))
    for i in range(rounds):
        total += len(threes & fives) + len(threes | fives) + len(threes ^ fives) + len(threes - fives)
        threes.add(3000 + i)
        fives.discard(i)
    return total


def anagrams(n):
    groups = {}
    for i in range(n):
        key = frozenset(str(i))
        groups[key] = groups.get(key, 0) + 1
    return len(groups), groups[frozenset("123")]


print(*search(900), algebra(3_500), *anagrams(700_000))
