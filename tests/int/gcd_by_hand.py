def gcd(a, b):
    while b:
        a, b = b, a % b
    return a
print(gcd(2 ** 100 - 1, 2 ** 60 - 1), gcd(10 ** 40, 6 ** 40))  # expect: 1048575 1099511627776
