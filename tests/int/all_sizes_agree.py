# Operators on numbers of one to many limbs, at the borders of words, of both signs.
import math

state = 987654321


def random(bits):
    global state
    value = 0
    for _ in range(0, bits, 32):
        state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
        value = value << 32 | state >> 32
    return value >> (-bits % 32)


def checksum(values):
    total = 1
    for value in values:
        for char in ascii(value):
            total = (total * 31 + ord(char)) % 1000003
    return total


BORDERS = [sign * (2**bits + off) for bits in (0, 7, 8, 15, 31, 32, 53, 61, 62, 63, 64, 65, 125, 126, 127, 128, 129, 191, 192, 256, 511, 512, 513, 1023, 1024, 1100)
           for off in (-1, 0, 1) for sign in (1, -1)]
RANDOM = [(-1)**i * random(bits) for i, bits in enumerate((3, 20, 40, 60, 62, 64, 70, 100, 126, 130, 190, 200, 300, 520, 600, 1000, 1030, 1500, 3000))]
ALL = BORDERS + RANDOM


def attempt(function, *args):
    try:
        return function(*args)
    except (OverflowError, ZeroDivisionError, ValueError, TypeError) as error:
        return str(error)


for name in "__add__ __sub__ __mul__ __floordiv__ __mod__ __divmod__ __truediv__ __and__ __or__ __xor__ __lt__ __le__ __eq__ __gt__".split():
    print(name, checksum(attempt(getattr(a, name), b) for a in ALL for b in ALL))  # expect: __add__ 480683
    # expect: __sub__ 823568
    # expect: __mul__ 454537
    # expect: __floordiv__ 637254
    # expect: __mod__ 583946
    # expect: __divmod__ 775596
    # expect: __truediv__ 944739
    # expect: __and__ 623140
    # expect: __or__ 384245
    # expect: __xor__ 557880
    # expect: __lt__ 90728
    # expect: __le__ 750150
    # expect: __eq__ 369634
    # expect: __gt__ 499096
for name in "__neg__ __invert__ __abs__ bit_length bit_count __hash__ __float__ __repr__".split():
    print(name, checksum(attempt(getattr(a, name)) for a in ALL))  # expect: __neg__ 641135
    # expect: __invert__ 756311
    # expect: __abs__ 713566
    # expect: bit_length 322908
    # expect: bit_count 915149
    # expect: __hash__ 834109
    # expect: __float__ 513763
    # expect: __repr__ 97330
for function in bin, oct, hex, math.isqrt:
    print(function.__name__, checksum(attempt(function, a) for a in ALL))  # expect: bin 785275
    # expect: oct 330929
    # expect: hex 358690
    # expect: isqrt 248123
for form in "x", "#x", "o", "#o", "b", "#b", "020x", "+d", "_x", ",d", "X", "_b":
    print(form, checksum(attempt(format, a, form) for a in ALL), "%%" not in form and checksum(attempt(lambda: f"%#{form[-1]}" % a) for a in ALL if form[-1] in "xoX"))
    # expect: x 377886 358690
    # expect: #x 358690 358690
    # expect: o 862201 330929
    # expect: #o 330929 330929
    # expect: b 622127 1
    # expect: #b 785275 1
    # expect: 020x 855990 358690
    # expect: +d 785707 1
    # expect: _x 988901 358690
    # expect: ,d 776806 1
    # expect: X 456790 128856
    # expect: _b 654172 1
for length in (0, 1, 2, 3, 7, 8, 9, 12, 15, 16, 17, 24, 31, 40, 64, 65, 129):
    print(length, *(checksum(attempt(lambda: a.to_bytes(length, order, signed=signed)) for a in ALL) for order in ("big", "little") for signed in (False, True)))
    # expect: 0 366864 592461 366864 592461
    # expect: 1 956917 692099 956917 692099
    # expect: 2 47096 368307 897800 893560
    # expect: 3 394207 641070 404248 505660
    # expect: 7 294096 374978 505696 389109
    # expect: 8 855450 832439 93655 828070
    # expect: 9 972880 458671 125408 367584
    # expect: 12 787955 554673 140049 553543
    # expect: 15 397678 793970 494533 241276
    # expect: 16 577341 828602 908990 243471
    # expect: 17 377864 750600 409860 393609
    # expect: 24 990423 715543 739186 316398
    # expect: 31 713917 324214 502687 294088
    # expect: 40 431843 602788 550379 176151
    # expect: 64 999911 296400 620976 353072
    # expect: 65 653795 897898 371239 310324
    # expect: 129 749934 384312 606140 92769
print(checksum(int.from_bytes(a.to_bytes(400, order, signed=True), order, signed=True) - a for a in ALL for order in ("big", "little")))
# expect: 99102
print(checksum(math.gcd(a, b) for a in ALL for b in ALL), checksum(math.gcd(a, b, 12, 0) for a in ALL for b in ALL[::7]), math.gcd(), math.gcd(-2**70), math.gcd(True, -4), math.gcd(0, 2**65))
# expect: 443490 482000 0 1180591620717411303424 1 36893488147419103232
print(checksum(a << n for a in ALL for n in (0, 1, 5, 63, 64, 65, 130)), checksum(a >> n for a in ALL for n in (0, 1, 5, 63, 64, 65, 130, 2000)))
# expect: 396115 575649
print(checksum(a ** n for a in ALL for n in (0, 1, 2, 3, 5)), checksum(attempt(pow, a, b, m) for a in ALL[::3] for b in (-1, 0, 1, 2, 77, 2**70) for m in (1, -1, 7, 2**61 - 1, -97, 2**64 + 13, 1000007)))
print(True & 2**70, False | -2**70, True ^ (2**64 - 1), pow(True, 3, 5), pow(2**70, True, 7), -True, ~True, True / 2**64, 2**64 / True)


class Whole(int):
    pass


print(checksum(attempt(getattr(Whole(a), name), b) for a in ALL[::5] for b in ALL[::3] for name in ("__add__", "__rsub__", "__and__", "__truediv__", "__lt__")))
print(-Whole(3), type(-Whole(2**70)), ~Whole(5), hex(Whole(255)), bin(Whole(-2**66)), Whole(2**70) == 2**70, math.gcd(Whole(-6), 4), type(math.gcd(Whole(2**70))))
# expect-error: ValueError: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit
