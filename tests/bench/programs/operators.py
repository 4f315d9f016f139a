"""Classes that define operators, comparison, hashing and container protocols."""


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


class Ratio:
    __slots__ = ("top", "bottom")

    def __init__(self, top, bottom=1):
        common = gcd(top, bottom)
        self.top, self.bottom = top // common, bottom // common

    def __add__(self, other):
        return Ratio(self.top * other.bottom + other.top * self.bottom, self.bottom * other.bottom)

    def __mul__(self, other):
        if isinstance(other, int):
            return Ratio(self.top * other, self.bottom)
        return Ratio(self.top * other.top, self.bottom * other.bottom)

    def __rmul__(self, other):
        return self * other

    def __lt__(self, other):
        return self.top * other.bottom < other.top * self.bottom

    def __eq__(self, other):
        return self.top == other.top and self.bottom == other.bottom

    def __hash__(self):
        return self.top * 31 + self.bottom

    def __repr__(self):
        return f"{self.top}/{self.bottom}"


class Polynomial:
    def __init__(self, terms):
        self.terms = terms

    def __len__(self):
        return len(self.terms)

    def __getitem__(self, i):
        return self.terms[i] if i < len(self.terms) else 0

    def __iter__(self):
        return iter(self.terms)

    def __mul__(self, other):
        terms = [0] * (len(self) + len(other) - 1)
        for i, a in enumerate(self):
            for j, b in enumerate(other):
                terms[i + j] = (terms[i + j] + a * b) % 998_244_353
        return Polynomial(terms)

    def __call__(self, x):
        total = 0
        for term in reversed(self.terms):
            total = total * x + term
        return total


seen = set()
best = Ratio(0)
for i in range(1, 900):
    for j in range(1, 320):
        r = Ratio(i, j)
        seen.add(r)
        if best < r:
            best = r
total = Ratio(0)
for r in [Ratio(1, k) for k in range(1, 200)]:
    total = total + 2 * r * Ratio(1, 2)
print(len(seen), best, total.top % 10 ** 12, total.bottom % 10 ** 12)
p = Polynomial([1, 2, 3])
for _ in range(170):
    p = p * Polynomial([1, 3, 1, 2, 5, 7, 1, 2, 3, 4, 5, 6])
print(len(p), p[100], p(3) % 10 ** 9, p[5_000])
