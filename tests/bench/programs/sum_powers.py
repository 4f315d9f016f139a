"""Sums of large powers, the classic work for threads and processes: cost is in the big integers."""


def sum_powers(n):
    total = 0
    for i in range(n):
        total = total + i**i
    return total % 1_000_000_007


def small_powers(n):
    total = 0
    for i in range(n):
        total += i ** 50 % 1_000_003
        total += pow(i, i, 97)
    return total


def digits(n):
    total = 0
    for i in range(1, n):
        total += sum(map(int, str(i ** 20)))
    return total


print(sum_powers(3_200), small_powers(150_000), digits(50_000), sum(i ** 3 for i in range(500_000)))
