print(format(1234567.0, "g"), format(0.00001234, "g"), format(100000.0, "g"), format(1e6, "g"), format(123.456, ".2g"), format(1.0, "#g"), format(1e-10, "G"), format(1.5, "n"), format(0.1, ".17g"), format(1e20, ".3"))
# expect: 1.23457e+06 1.234e-05 100000 1e+06 1.2e+02 1.00000 1E-10 1.5 0.10000000000000001 1e+20
