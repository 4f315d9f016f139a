print("%f %.2f %8.3f|%-8.1f|%08.2f|%+.1f|% .1f" % ((1.5,) * 7))
# expect: 1.500000 1.50    1.500|1.5     |00001.50|+1.5| 1.5
print("%e %.2E %g %G %#.3g %.0f %r %s" % (12345.678, 0.00123, 1e-5, 1e20, 1.0, 2.5, 0.1, 1e16))
# expect: 1.234568e+04 1.23E-03 1e-05 1E+20 1.00 2 0.1 1e+16
print("%f" % 5, "%.3f" % True, "%f" % float("inf"), "%5.1f" % float("nan"), "%.50f" % 0.1)
# expect: 5.000000 1.000 inf   nan 0.10000000000000000555111512312578270211815834045410
try:
    "%f" % "x"
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError must be real number, not str
