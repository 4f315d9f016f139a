"""Big integers: digits of pi and e, factorials, modular powers, Fibonacci numbers."""


def pi_digits(count):
    """Gibbons' spigot on unbounded integers."""
    digits = []
    q, r, t, k, m, x = 1, 0, 1, 1, 3, 3
    while len(digits) < count:
        if 4 * q + r - t < m * t:
            digits.append(m)
            q, r, m = 10 * q, 10 * (r - m * t), (10 * (3 * q + r)) // t - 10 * m
        else:
            q, r, t, k, m, x = q * k, (2 * q + r) * x, t * x, k + 1, (q * (7 * k + 2) + r * x) // (t * x), x + 2
    return digits


def factorial(n):
    result = 1
    for i in range(2, n + 1):
        result *= i
    return result


def fibonacci(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


def is_prime(n):
    d, s = n - 1, 0
    while d % 2 == 0:
        d, s = d // 2, s + 1
    for base in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        x = pow(base, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


print("".join(map(str, pi_digits(3_600)))[-20:])
print(factorial(6_000) % (10 ** 40 + 7), fibonacci(60_000) % 10 ** 20)
print([n for n in range(0, 700) if is_prime(2 ** 89 + 2 * n + 1)])
print(len(str(7 ** 5_000)), int("9" * 3_000) // 3 ** 200 % 10 ** 15, (1 << 5_000).bit_length())
