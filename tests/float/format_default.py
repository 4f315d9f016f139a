print(format(1.0), format(1e16), format(0.1, ""), format(1.5, "10") + "|", format(1.5, "<10") + "|", format(1e20, "5"), format(123456.789, ".4"), format(3.0, ","), format(1.0, ".1"))
# expect: 1.0 1e+16 0.1        1.5| 1.5       | 1e+20 1.235e+05 3.0 1e+00
