"""Scanning strings: split, find, strip, startswith, character loops, counting."""

TEXT = """It was a bright cold day, and the clocks in the square (all seven of them) were striking: one, two, three;
the wind = 12 km/h, the sky = grey. A bird, a plane? No: a kite. "Look," she said, "it flies by itself!"
"""


def tokens(text):
    i, n = 0, len(text)
    while i < n:
        c = text[i]
        if c.isspace():
            i += 1
        elif c.isalpha():
            j = i
            while j < n and text[j].isalnum():
                j += 1
            yield "word", text[i:j]
            i = j
        elif c.isdigit():
            j = i
            while j < n and text[j].isdigit():
                j += 1
            yield "number", int(text[i:j])
            i = j
        else:
            yield "mark", c
            i += 1


def positions(text, word):
    found, at = 0, text.find(word)
    while at >= 0:
        found += at & 7
        at = text.find(word, at + 1)
    return found


total = 0
kinds = {}
for round_ in range(6_000):
    for kind, value in tokens(TEXT):
        kinds[kind] = kinds.get(kind, 0) + 1
big = TEXT * 300
for round_ in range(150):
    total += positions(big, "the") + positions(big, "itself!")
    for line in big.splitlines():
        fields = line.strip().split(" ")
        total += len(fields) + sum(1 for f in fields if f.endswith(",") or f.startswith("a"))
        total += line.count("e") + (", " in line)
print(kinds, total, sum(map(big.count, "aeiou")))
