# title(), swapcase(), upper() and lower() of every byte, at every place of the blocks in which they work.
import random

random.seed(2)
every = bytes(range(256))
letters = [c for c in every if chr(c).isalpha() and c < 128]


def slow(data):
    out, inside = [], False
    for c in data:
        out.append(c & ~0x20 | inside << 5 if c in letters else c)
        inside = c in letters
    return bytes(out)


print(every.title() == slow(every), every.swapcase() == bytes(c ^ 0x20 if c in letters else c for c in every))
# expect: True True
wrong = 0
for n in [*range(70), 1000]:
    data = bytes(random.choice(b"abYZ@[`{ '\x00\xc3\xe9") for _ in range(n))
    for kind in bytes, bytearray:
        v = kind(data)
        wrong += v.title() != slow(data) or type(v.title()) is not kind
        wrong += v.swapcase().swapcase() != data or v.swapcase().upper() != data.upper() or v.lower() != data.decode("latin-1").translate(
            {c: c | 32 for c in range(65, 91)}).encode("latin-1")
        wrong += v.capitalize() != data[:1].upper() + data[1:].lower()
print(wrong, b"".title(), bytearray(b"").swapcase(), b"x".title(), b"hello wORLD it's".title())
# expect: 0 b'' bytearray(b'') b'X' b"Hello World It'S"
