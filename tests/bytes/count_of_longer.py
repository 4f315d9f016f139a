# count() of needles of two and more bytes, against counting by find(): overlaps, limits, many near misses.
import random

r = random.Random(7)


def by_find(text, needle, start, stop):
    n, at = 0, text.find(needle, start, stop)
    while at >= 0:
        n += 1
        at = text.find(needle, at + len(needle), stop)
    return n


wrong = 0
for _ in range(3000):
    letters = r.choice((b"ab", b"aab", b"abc"))
    text = bytes(r.choice(letters) for _ in range(r.randrange(0, 120)))
    needle = bytes(r.choice(letters) for _ in range(r.randrange(2, 6)))
    start, stop = r.randrange(0, 20), r.randrange(0, 130)
    if text.count(needle, start, stop) != by_find(text, needle, start, stop) or text.decode().count(needle.decode()) != by_find(text, needle, 0, 999):
        wrong += 1
    if text.replace(needle, b"-", 3).count(b"-") != min(3, text.count(needle)):
        wrong += 1
print(wrong, (b"a" * 100000).count(b"aa"), (b"ab" * 50000).count(b"aba"), (b"a" * 100000 + b"b").count(b"a" * 50 + b"b"), b"".count(b"xy"), b"x".count(b"xy"))
# expect: 0 50000 25000 1 0 0
