"""List, set and dict comprehensions and generator expressions over numbers and words."""

WORDS = ("the quick brown fox jumps over the lazy dog while seven wizards quietly examine "
         "jovial sphinxes of black quartz and vow to judge them").split()


def primes(limit):
    composite = {j for i in range(2, int(limit ** 0.5) + 1) for j in range(i * i, limit, i)}
    return [i for i in range(2, limit) if i not in composite]


def main(rounds):
    total = 0
    for r in range(rounds):
        lengths = {word: len(word) for word in WORDS}
        by_length = {n: [w for w in WORDS if lengths[w] == n] for n in {len(w) for w in WORDS}}
        total += sum(len(group) * n for n, group in by_length.items())
        table = [[i * j % (r + 2) for j in range(16)] for i in range(16)]
        total += sum(sum(row) for row in table)
        total += len([1 for row in table for cell in row if cell & 1])
        total += len({(i, j) for i, row in enumerate(table) for j, cell in enumerate(row) if not cell})
    return total


print(main(14_000), len(primes(400_000)))
