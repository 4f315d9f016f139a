import math
print(math.floor(-1.5), math.ceil(-1.5), math.trunc(-1.5), math.floor(10 ** 30), math.floor(1e20), math.modf(-1.25), math.frexp(10.0), math.ldexp(0.5, 4), math.fmod(-7, 3), math.remainder(7, 4), math.copysign(1, -0.0), math.fabs(-2))
# expect: -2 -1 -1 1000000000000000000000000000000 100000000000000000000 (-0.25, -1.0) (0.625, 4) 8.0 -1.0 -1.0 -1.0 2.0
