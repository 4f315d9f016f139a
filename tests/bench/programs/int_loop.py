"""Integer arithmetic in while and for loops: sums, remainders, shifts, Collatz lengths."""


def sums(n):
    total = 0
    for i in range(n):
        total += i * i % 7
        total ^= i & 15
    return total


def collatz(limit):
    best, best_length = 0, 0
    for start in range(1, limit):
        n, length = start, 1
        while n != 1:
            n = 3 * n + 1 if n & 1 else n >> 1
            length += 1
        if length > best_length:
            best, best_length = start, length
    return best, best_length


print(sums(6_000_000))
print(collatz(60_000))
