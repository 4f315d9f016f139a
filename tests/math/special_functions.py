import math
print(math.gamma(5), math.lgamma(10), math.erf(0.5), math.erfc(0.5), math.degrees(math.pi), math.radians(180), math.nextafter(1.0, 2.0), math.ulp(1.0), math.gamma(0.5))
# expect: 24.0 12.801827480081467 0.5204998778130465 0.4795001221869535 180.0 3.141592653589793 1.0000000000000002 2.220446049250313e-16 1.7724538509055159
