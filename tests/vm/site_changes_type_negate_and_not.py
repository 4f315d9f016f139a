def f(x): return -x, not x
print([f(x) for x in (1, 1.5, True, 2 ** 61, -2 ** 61, 0, 2 ** 80, 0.0, 1j)])
# expect: [(-1, False), (-1.5, False), (-1, False), (-2305843009213693952, False), (2305843009213693952, False), (0, True), (-1208925819614629174706176, False), (-0.0, True), ((-0-1j), False)]
