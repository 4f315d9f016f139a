# Displays and comprehensions put keys into sets by the shortest way; the rare keys go the long one.
class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        order.append(self.n)
        return self.n % 2

    def __eq__(self, other):
        return self.n == other.n


order = []
print(len({Key(1), Key(2), Key(1), Key(3)}), order)
print(len({Key(i % 5) for i in range(20)}))
print({0, -1, -2, 2**61 - 1, 2**61, -(2**61), 1.0, True, 1} == {-1, -2, 2**61 - 1, 2**61, -(2**61), 1, 0})
for n in (0, -1, -2, 2**61 - 1, 2**61 - 2, 2**61, -(2**61) + 1, -(2**61), 2**60):
    print(n, hash(n) == hash(float(n)) if abs(n) < 2**53 else hash(n), n in {0, -1, -2, 2**61 - 1}, hash((n, 0)) == hash((n + 0, 0)))
print(hash((0, -1)) == hash((0, -2)), hash((0,)) == hash((False,)), hash((2**61 - 1,)) == hash((0,)))
for make in (lambda: {[]}, lambda: {x for x in ([1], 2)}, lambda: {1, (2, [])}):
    try:
        make()
    except TypeError as e:
        print(e)
a, b = set(range(40)), set(range(20, 60))
print(a - b, sorted(a & b), sorted(a ^ b)[:5], a > b, a.isdisjoint(b))
c = {(i, j) for i in range(3) for j in range(-1, 2) if (i, j) != (0, 0)}
print(sorted(c), len(c - {(1, 1)}), (2, 1) in c, sorted(c - {(0, -1), (0, 1)} - {(1, -1)}))
for k in range(9):  # tables of the first size, full, emptied and grown again
    s = set(range(k))
    t = s - {0, 1}
    s.clear()
    s |= {k}
    print(t, s, frozenset(range(k)) - {k - 1}, end=" ")
print()
