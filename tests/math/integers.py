import math
print(math.gcd(12, 18), math.gcd(), math.gcd(0, 5), math.gcd(12, 18, 27), math.lcm(4, 6), math.lcm(), math.factorial(20), math.factorial(0), math.isqrt(99), math.isqrt(10 ** 40), math.comb(10, 3), math.perm(5, 2), math.perm(5), math.comb(3, 5), math.comb(100, 50))
# expect: 6 0 5 3 12 1 2432902008176640000 1 9 100000000000000000000 120 20 120 0 100891344545564193334812497256
try:
    math.factorial(-1)
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError factorial() not defined for negative values
try:
    math.factorial(1.5)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError 'float' object cannot be interpreted as an integer
try:
    math.isqrt(-1)
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError isqrt() argument must be nonnegative
try:
    math.comb(-1, 2)
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError n must be a non-negative integer
try:
    math.gcd(1.5)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError 'float' object cannot be interpreted as an integer
