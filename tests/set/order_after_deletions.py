"""The order of sets whose tables have deleted places and keys of equal hashes, after random operations."""


class Key:
    def __init__(self, n, hash_value):
        self.n, self.hash_value = n, hash_value

    def __hash__(self):
        return self.hash_value

    def __eq__(self, other):
        return isinstance(other, Key) and self.n == other.n

    def __repr__(self):
        return f"K{self.n}"


state = 5


def below(n):
    global state
    state = (state * 1103515245 + 12345) & 0x7FFFFFFF
    return (state >> 8) % n


def mixed():
    n = below(8)
    return [n, float(n), n * 1024, True, (n % 3,), n * 4096 + 1.0][below(6)]


def run(make):
    a, b, digest = set(), set(), 0
    for _ in range(4000):
        what, item = below(12), make()
        if what < 4:
            a.add(item)
        elif what < 6:
            b.add(item)
        elif what < 9:
            a.discard(item)
        elif what == 9:
            b -= {item}
        elif what == 10:
            for answer in (item in a, a <= b, a & b, a | b, a - b, a ^ b):
                digest = (digest * 31 + sum(map(ord, repr(answer)))) % 1000003
                for i, each in enumerate(repr(answer)):
                    digest = (digest + i * ord(each)) % 1000003
        elif below(100) == 0:
            a.clear()
    return digest, list(a), list(b)


print(run(lambda: below(60) - 20))
# expect: (279359, [26, 6, 28, 2, 11, 15, 3, 17, 20, 38, 7, 34, 32, -18, -19, 27, -9, -8, -7, -16, 22, 25, -15, 24, 30, 23, -10], [3, 7, 6, 11, 10, 17, 18, 19, 21, 13, 26, 22, 20, 23, 25, 28, 32, 33, 0, 29, 27, 35, 30, 34, 36, 39, 8, 38, 37, 31, -7, -15, -18, -10, -9, -8, -16, -6, -11, -13, -3, -2])
print(run(lambda: (below(6), below(6))))
# expect: (509220, [(4, 0), (3, 4), (4, 3), (3, 1), (0, 2), (2, 2), (0, 5), (1, 0), (2, 5), (1, 3), (3, 0), (4, 2), (4, 5), (5, 0), (5, 3), (0, 4), (1, 5), (5, 2), (3, 5), (4, 4), (1, 4), (2, 0), (1, 1), (0, 3), (2, 3)], [(4, 3), (5, 4), (0, 2), (0, 5), (1, 0), (2, 2), (2, 5), (4, 2), (3, 0), (5, 0), (5, 3), (0, 1), (0, 4), (1, 5), (4, 1), (5, 2), (4, 4), (1, 1), (2, 0), (2, 3)])
print(run(lambda: Key(below(30), below(8))))
# expect: (58675, [K18, K14, K18, K26, K9, K18, K17, K13, K3, K24, K18, K5, K23, K17, K9, K1, K21, K23, K19, K25, K22, K9, K20, K11, K5, K4, K7, K11, K20, K6, K29, K21, K16, K0, K17, K28, K19, K3, K6, K2, K11, K13, K0, K29, K2, K16, K18, K8, K6, K19, K8, K1, K2, K4, K24, K9, K3, K5, K14, K13, K18, K20, K12, K13, K8, K17, K24, K27, K17, K1, K8, K14, K28, K15, K21, K23, K2, K16, K12, K2, K22, K29, K23, K0, K28, K11, K0, K7, K27, K23, K0, K18, K19, K17, K19, K24, K12, K25, K16, K10, K8, K21, K27, K1, K4, K25, K20, K5, K1, K4, K29, K24, K28, K22, K7, K26, K23, K5, K25, K12, K8, K15, K6, K12, K22, K13, K22, K15, K14, K13, K0, K26, K14, K7, K19, K16, K28, K6], [K19, K10, K20, K5, K4, K11, K16, K21, K2, K17, K1, K19, K21, K11, K18, K16, K4, K26, K9, K7, K0, K24, K3, K14, K12, K20, K25, K23, K29, K1, K9, K6, K2, K3, K5, K29, K5, K7, K8, K6, K24, K12, K27, K29, K24, K8, K21, K23, K16, K13, K5, K28, K6, K7, K19, K17, K0, K29, K20, K18, K6, K13, K27, K26, K25, K4, K2, K5, K12, K13, K22, K19, K17, K27, K25, K7, K15, K23, K6, K26, K9, K0, K28, K26, K27, K12, K24, K17, K10, K9, K4, K7, K15, K13, K8, K19, K26, K24, K8, K10, K22, K28, K18, K4, K28, K25, K9, K18, K29, K22, K0, K20, K16, K29, K15, K0, K1, K26, K26, K28, K10, K27, K10, K9, K3, K0, K22, K3, K0, K12, K15, K4, K14, K4, K18, K3, K11, K20, K15, K14, K21, K10, K2, K23, K6, K16, K17, K29, K11, K21])
print(run(mixed))
# expect: (500728, [3072, 4096, 12289.0, 28673.0, 8193.0, 4097.0, 7168, 0, 1024, 16385.0, 24577.0, (2,), 20481.0, 5, 2, 2048, 4, (0,), 6], [7168, 3072, 20481.0, 6144, 4096, 6.0, 0.0, 4097.0, 8193.0, 4, 5, (2,), True, 5120, 1024, 7.0, (0,)])
