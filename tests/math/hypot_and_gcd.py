"""hypot and dist to the last bit, also among the smallest numbers; gcd, lcm and hypot take no names."""
import math

small = 5e-324
cases = [(), (3,), (-3, 4), (1, 2, 3, 4, 5, 6, 7), (1e308, 1e308), (1.7e308, 1.7e308), (small, small), (7 * small, 24 * small),
         (2.2e-308, 1e-310), (1e-310, 3e-312, 5e-309), (1e-160, 3e-161), (1e200, 1e-200), (math.inf, math.nan), (math.nan, 1),
         (0.0, -0.0), (True, 2), (float.fromhex("0x0.0000000ea5cc9p-1022"), float.fromhex("-0x0.000014612df7bp-1022"),
                                  float.fromhex("0x0.24407761f4b98p-1022"))]
for case in cases:
    print(case, math.hypot(*case).hex(), math.dist(case, [x * 0.25 for x in case]).hex())
    # expect: () 0x0.0p+0 0x0.0p+0
    # expect: (3,) 0x1.8000000000000p+1 0x1.2000000000000p+1
    # expect: (-3, 4) 0x1.4000000000000p+2 0x1.e000000000000p+1
    # expect: (1, 2, 3, 4, 5, 6, 7) 0x1.7aa10d193c22dp+3 0x1.1bf8c9d2ed1a2p+3
    # expect: (1e+308, 1e+308) 0x1.92c80954c51f5p+1023 0x1.2e1606ff93d78p+1023
    # expect: (1.7e+308, 1.7e+308) inf inf
    # expect: (5e-324, 5e-324) 0x0.0000000000001p-1022 0x0.0000000000001p-1022
    # expect: (3.5e-323, 1.2e-322) 0x0.0000000000019p-1022 0x0.0000000000013p-1022
    # expect: (2.2e-308, 1e-310) 0x0.fd1e28ada4952p-1022 0x0.bdd69e823b6fep-1022
    # expect: (1e-310, 3e-312, 5e-309) 0x0.3989a65d07ae8p-1022 0x0.2b273cc5c5c2ep-1022
    # expect: (1e-160, 3e-161) 0x1.77c2a3caeb721p-532 0x1.19d1fad830958p-532
    # expect: (1e+200, 1e-200) 0x1.4e718d7d7625ap+664 0x1.f5aa543c31387p+663
    # expect: (inf, nan) inf nan
    # expect: (nan, 1) nan nan
    # expect: (0.0, -0.0) 0x0.0p+0 0x0.0p+0
    # expect: (True, 2) 0x1.1e3779b97f4a8p+1 0x1.ad5336963eefcp+0
    # expect: (7.5884417e-317, -2.7028401046e-314, 3.15089768133808e-309) 0x0.24407761fa740p-1022 0x0.1b3059897bd70p-1022
print(math.hypot(*range(40)), math.gcd(), math.gcd(-12, 18), math.gcd(0, 0), math.gcd(12), math.gcd(True, 4), math.gcd(12, 18, 27))
# expect: 143.31782861877304 0 6 0 12 1 3
print(math.lcm(), math.lcm(4, 6), math.lcm(-3, 0), math.lcm(1 << 60, (1 << 60) - 1), math.gcd(-(1 << 61), 1 << 60), math.gcd(1 << 90, 6))
# expect: 1 12 0 1329227995784915871750885555673497600 1152921504606846976 2
for wrong in (lambda: math.gcd(a=1), lambda: math.lcm(2, b=3), lambda: math.hypot(1, x=2), lambda: math.gcd("a", 2),
              lambda: math.gcd(1.5, 2), lambda: math.hypot("a"), lambda: math.hypot(1, None)):
    try:
        wrong()
    except TypeError as error:
        print(error)  # expect: math.gcd() takes no keyword arguments
        # expect: math.lcm() takes no keyword arguments
        # expect: math.hypot() takes no keyword arguments
        # expect: 'str' object cannot be interpreted as an integer
        # expect: 'float' object cannot be interpreted as an integer
        # expect: must be real number, not str
        # expect: must be real number, not NoneType
