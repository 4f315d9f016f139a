"""Random operations of decimal in random contexts: what comes out, the flags, the exceptions.

    for p in gilt python3.11; do $p scripts/dev/decimal_differ.py COUNT SEED > /tmp/$p.out; done; cmp /tmp/gilt.out /tmp/python3.11.out
"""
import random
import sys
from decimal import *

ROUNDINGS = [ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_HALF_DOWN, ROUND_05UP]
SIGNALS = [InvalidOperation, FloatOperation, DivisionByZero, Overflow, Underflow, Subnormal, Inexact, Rounded, Clamped]
SPECIALS = ["0", "-0", "0E+5", "-0E-7", "1", "-1", "Infinity", "-Infinity", "NaN", "-NaN123", "sNaN", "sNaN45678901234567890", "0.00", "1E+3",
            "10", "100", "9.99", "999999999", "5E-1", "1.00", "2", "-3", "0.5", "1E-30", "9E+25", "1E999999", "1E-1000020"]
UNARY = """abs exp ln log10 logb logical_invert minus plus next_minus next_plus normalize number_class sqrt to_eng_string to_sci_string
           to_integral_exact to_integral_value copy_abs copy_negate is_finite is_normal is_subnormal is_signed is_zero create_decimal""".split()
BINARY = """add subtract multiply divide divide_int remainder remainder_near divmod compare compare_signal compare_total compare_total_mag
            copy_sign logical_and logical_or logical_xor max max_mag min min_mag next_toward quantize rotate same_quantum scaleb shift
            power""".split()
SPECS = ["", "f", ".2f", "e", ".3e", "g", ".4g", "%", ".1%", ",.2f", "+.1f", "010.2f", "<12.3", "^15", "*>12.2e", "_f", "E", "G", " .0f", "z.1f",
         "=+20,.3f", "020,", "0=12", "é^30.5E", ".0e", "zF", "15,%", "n", "x", ".f", "00", "<010"]


def number(rng):
    kind = rng.randrange(20)
    if kind < 3:
        return rng.choice(SPECIALS)
    if kind < 5:
        return "".join(rng.choice("01") for _ in range(rng.randrange(1, 40)))
    digits = str(rng.randrange(10 ** rng.choice([1, 2, 5, 9, 17, 18, 19, 28, 36, 37, 60, 120])))
    if kind < 7:
        return f"{rng.choice(['', '-'])}{digits}"
    if kind < 9:
        digits = rng.choice(["9", "5", "4", "50", "499", "1"]).ljust(len(digits), rng.choice("09"))
    return f"{rng.choice(['', '-'])}{digits}E{rng.choice([rng.randrange(-40, 30), rng.randrange(-5, 3), -len(digits), rng.randrange(-400, 400)])}"


def context(rng):
    limit = rng.choice([9, 99, 384, 999999])
    return Context(prec=rng.choice([1, 2, 3, 7, 9, 16, 18, 19, 28, 36, 50, 100]), rounding=rng.choice(ROUNDINGS), Emin=-limit, Emax=limit,
                   capitals=rng.randrange(2), clamp=rng.randrange(2), traps=rng.choice([[], [], SIGNALS[:1], SIGNALS]))


def show(function):
    try:
        return str(function())
    except Exception as error:
        return f"{type(error).__name__} {error}"


def small(x):
    return x.is_finite() and abs(x.adjusted()) < 400


def step(rng):
    c, words = context(rng), [number(rng) for _ in range(3)]
    x, y, z = [Decimal(word) for word in words]
    setcontext(c)
    n, spec = rng.randrange(-30, 60), rng.choice(SPECS)
    operations = [(name, lambda name=name: getattr(c, name)(x)) for name in rng.sample(UNARY, 6)]
    operations += [(name, lambda name=name: getattr(c, name)(x, y)) for name in rng.sample(BINARY, 8)]
    operations += [("fma", lambda: c.fma(x, y, z)), ("whole", lambda: c.power(x, n)), ("modulo", lambda: c.power(x, y, z)), ("str", lambda: str(x)),
                   ("order", lambda: (x == y, x < y if not x.is_nan() and not y.is_nan() else None)), ("format " + spec, lambda: format(x, spec)),
                   ("float", lambda: (x == n, x == n / 8, small(x) and float(x))), ("tuple", lambda: x.as_tuple()),
                   ("round", lambda: (small(x) and (round(x), int(x)), round(x, n // 4))), ("ratio", lambda: small(x) and x.as_integer_ratio()),
                   ("hash", lambda: x.is_nan() or hash(x)), ("text", lambda: c.create_decimal(words[0])),
                   ("quantum", lambda: x.quantize(Decimal((0, (1,), n // 4)), rng.choice(ROUNDINGS)))]
    for name, function in operations:
        if name in ("power", "modulo") and not (small(x) and small(y) and small(z) and abs(y.adjusted()) < 40):
            continue
        print(name, *words, c.prec, c.rounding, c.Emax, c.clamp, show(function), [s.__name__ for s in SIGNALS if c.flags[s]])
        c.clear_flags()


if __name__ == "__main__":
    count, seed = (int(word) for word in sys.argv[1:3])
    generator = random.Random(seed)
    for _ in range(count):
        step(generator)
