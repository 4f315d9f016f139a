# unicodedata: widths, directions, mirrors and numbers of all characters.
import hashlib
import unicodedata as u

every = [chr(c) for c in range(0, 0x110000, 7)] + [chr(c) for c in range(0x3400)]
for f in (u.east_asian_width, u.bidirectional, u.mirrored):
    print(f.__name__, hashlib.md5("".join(str(f(c)) for c in every).encode()).hexdigest(), [f(c) for c in "a中ｱΩ(\u05d0\u0661"])
    # expect: east_asian_width c64aca1d76a3895dea321d8ee27afad3 ['Na', 'W', 'H', 'A', 'Na', 'N', 'N']
    # expect: bidirectional 4340740c0f497000b2fc81a6eb6d6d38 ['L', 'L', 'L', 'L', 'ON', 'R', 'AN']
    # expect: mirrored fd267e9e310cfa24da945b2a4ccea13c [0, 0, 0, 0, 1, 0, 0]
print(hashlib.md5(repr([u.numeric(c, None) for c in every]).encode()).hexdigest(), u.numeric("½"), u.numeric("四"), u.numeric("7"), u.numeric("x", "none"))
# expect: 8ec8a55ddf6197926e5326632baff721 0.5 4.0 7.0 none
for call in (lambda: u.numeric("x"), lambda: u.east_asian_width("ab"), lambda: u.numeric(3), lambda: u.mirrored()):
    try:
        print(call())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)  # expect: ValueError not a numeric character
        # expect: TypeError east_asian_width() argument must be a unicode character, not str
        # expect: TypeError numeric() argument 1 must be a unicode character, not int
        # expect: TypeError unicodedata.mirrored() takes exactly one argument (0 given)
