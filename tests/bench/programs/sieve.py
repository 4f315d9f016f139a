"""Prime numbers: a list of flags, a bytearray with slices, a wheel of trial division."""


def flags(limit):
    prime = [True] * (limit + 1)
    prime[0] = prime[1] = False
    i = 2
    while i * i <= limit:
        if prime[i]:
            for j in range(i * i, limit + 1, i):
                prime[j] = False
        i += 1
    return sum(prime)


def sliced(limit):
    prime = bytearray([1]) * (limit + 1)
    prime[0] = prime[1] = 0
    for i in range(2, int(limit ** 0.5) + 1):
        if prime[i]:
            prime[i * i::i] = bytes(len(range(i * i, limit + 1, i)))
    return sum(prime)


def trial(limit):
    found = [2, 3]
    n = 5
    while n < limit:
        for p in found:
            if p * p > n:
                found.append(n)
                break
            if n % p == 0:
                break
        n += 2
    return len(found), found[-1]


print(flags(8_000_000), sliced(12_000_000), *trial(240_000))
