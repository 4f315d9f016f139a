print(format(12345.678, "e"), format(0.00012, ".3e"), format(1e100, "E"), format(0.0, ".2e"), format(5, ".1e"), format(9.99e9, ".1e"))
# expect: 1.234568e+04 1.200e-04 1.000000E+100 0.00e+00 5.0e+00 1.0e+10
