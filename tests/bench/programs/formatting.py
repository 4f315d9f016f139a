"""Formatting numbers and text by f-strings, str.format and %."""


class Money:
    def __init__(self, cents):
        self.cents = cents

    def __format__(self, spec):
        return format(self.cents / 100, spec or ".2f")


def main(n):
    total = 0
    checksum = 0
    for i in range(n):
        x = i * 1.25 + 0.125
        line = f"{i:>8}|{x:10.3f}|{i:#x}|{x!r}|{i:,}|{'ab':^6}"
        total += len(line)
        total += len("%5d %-8s %08.3f %x" % (i, "name", x, i))
        total += len("{0:>6} {name:<10} {1:+.2e}".format(i, x, name="n"))
        total += len(f"{Money(i):>9.2f}{i % 3 == 0}{x / 3}")
        checksum = (checksum * 31 + ord(line[i % len(line)])) % 1_000_003
    return total, checksum


print(*main(160_000))
