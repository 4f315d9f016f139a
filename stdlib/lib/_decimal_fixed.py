"""What decimal works out in plain integers: the digits of long ones, and logarithms and powers of e as fixed-point numbers.

A number x is given as decimal keeps it: (-1)**x._sign * x._n * 10**x._exp.
"""
import math

# Digits: str() and int() of very long numbers are refused, so they go in pieces.

_PIECE = 4000


def digits(n):
    """The decimal digits of an integer n >= 0."""
    if n.bit_length() < 13000:
        return str(n)
    half = int(n.bit_length() * 0.30103) // 2
    high, low = divmod(n, 10 ** half)
    return digits(high) + digits(low).rjust(half, "0")


def number(text):
    if len(text) <= _PIECE:
        return int(text or "0")
    half = len(text) // 2
    return number(text[:half]) * 10 ** (len(text) - half) + number(text[half:])


def length(n):
    """How many digits n has; 0 has one."""
    if n < 10 ** 15:
        return len(str(n))
    guess = int((n.bit_length() - 1) * 0.30102999566398120) + 1
    return guess + (n >= 10 ** guess)


# ---- functions

def _atanh_inverse(x, scale):
    """scale * atanh(1 / x)"""
    term = total = scale // x
    square, k = x * x, 1
    while term:
        term //= square
        k += 2
        total += term // k
    return total


_constants = {}


def _ln2_ln10(places):
    """ln 2 and ln 10, times 10**places."""
    found = _constants.get(places)
    if found is None:
        scale = 10 ** (places + 5)
        a, b, c = (_atanh_inverse(x, scale) for x in (26, 4801, 8749))
        two = 18 * a - 2 * b + 8 * c
        five = 2 * (_atanh_inverse(9, scale)) + 2 * two     # 5/4 = (9 + 1) / (9 - 1)
        found = two // 10 ** 5, (two + five) // 10 ** 5
        if len(_constants) > 20:
            _constants.clear()
        _constants[places] = found
    return found


def ln_fixed(x, places):
    """ln(x) * 10**places, to within a few units."""
    guard = places + 10 + len(str(abs(x.adjusted()) + 1))
    scale = 10 ** guard
    shift = guard - length(x._n) + 1
    m = x._n * 10 ** shift if shift >= 0 else x._n // 10 ** -shift   # 1 <= m / scale < 10
    exponent, twos = x.adjusted(), 0
    while m > scale + scale // 2:
        m >>= 1
        twos += 1
    two, ten = _ln2_ln10(guard)
    roots = max(0, int(math.isqrt(guard)) // 4)
    for _ in range(roots):
        m = math.isqrt(m * scale)
    y = (m - scale) * scale // (m + scale)
    square = y * y // scale
    term = total = y
    k = 1
    while term:
        term = term * square // scale if term >= 0 else -(-term * square // scale)
        k += 2
        total += term // k if term >= 0 else -(-term // k)
    result = (2 * total << roots) + twos * two + exponent * ten
    return result // 10 ** (guard - places)


def log10_fixed(x, places):
    guard = places + 8
    return ln_fixed(x, guard) * 10 ** guard // _ln2_ln10(guard)[1] // 10 ** (guard - places)


def exp_digits(x, count):
    """(n, exp): e**x is about n * 10**exp, n having at least count digits."""
    guard = count + 12 + max(0, x.adjusted() + 1)
    shift = x._exp + guard
    fixed = x._n * 10 ** shift if shift >= 0 else x._n // 10 ** -shift
    fixed = -fixed if x._sign else fixed
    tens, rest = divmod(fixed, _ln2_ln10(guard)[1])         # e**x = 10**tens * e**rest, 0 <= rest < ln 10
    scale = 10 ** guard
    halvings = math.isqrt(guard) // 2 + 4
    r = rest >> halvings
    term = total = scale
    k = 1
    while term:
        term = term * r // scale // k
        total += term
        k += 1
    for _ in range(halvings):
        total = total * total // scale
    drop = 8                            # digits that the squarings may have spoilt
    return total // 10 ** drop, tens - guard + drop
