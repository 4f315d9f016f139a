inf, nan = float("inf"), float("nan")
print(format(inf, "f"), format(-inf, "F"), format(nan, "e"), format(nan, "G"), format(1.5, "+"), format(1.5, " .1f"), format(inf, "+08"), format(nan, "08"), format(-1.5, "=8.1f"), format(inf, "%"))
# expect: inf -INF nan NAN +1.5  1.5 +0000inf 00000nan -    1.5 inf%
