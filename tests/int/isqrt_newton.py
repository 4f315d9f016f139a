def isqrt(n):
    x = 1 << (n.bit_length() + 1) // 2
    while True:
        y = (x + n // x) // 2
        if y >= x:
            return x
        x = y
print(isqrt(10 ** 60), isqrt(2 * 10 ** 40))  # expect: 1000000000000000000000000000000 141421356237309504880
