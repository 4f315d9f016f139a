"""Hashes of ints around the modulus 2**61 - 1 and its multiples, of one limb and of many."""
M = 2**61 - 1
print([hash(n) for n in (M - 1, M, M + 1, 2 * M, 2**62, 2**64 - 1, 2**64, 2**122 - 2, 2**128 - 1)])
# expect: [2305843009213693950, 0, 1, 0, 2, 7, 8, 2305843009213693950, 63]
print([hash(-n) for n in (M - 1, M, M + 1, 2 * M, 2**62, 2**64 - 1, 2**64, 2**122 - 2, 2**128 - 1)])
# expect: [-2305843009213693950, 0, -2, 0, -2, -7, -8, -2305843009213693950, -63]
print(hash(7**1000), hash(-7**999), hash(M * 5**77), hash(M**9 + 1), hash(-M**9 - 1), hash(2**12345 + 3))
# expect: 549832202157805657 -407953601624499944 0 1 -2 8388611
print(all(hash(n) == n % M for n in (3**k for k in range(40, 3000, 7))))  # expect: True
print(hash(float(2**200)) == hash(2**200), hash(2.0**1000 + 2.0**960) == hash(2**1000 + 2**960))
# expect: True True
