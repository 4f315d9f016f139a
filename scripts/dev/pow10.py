"""Writes runtime/base/pow10.h: the 128 leading bits of each power of ten that dtoa.c needs.

    python3 scripts/dev/pow10.py > runtime/base/pow10.h
"""

FIRST, LAST = -292, 324

print("/* Written by scripts/dev/pow10.py.  Row k + %d: 10^k = row * 2^(floor(log2(10^k)) - 127), the row rounded up to" % -FIRST)
print(" * an integer of 128 bits, high word first. */")
print("enum { POW10_FIRST = %d, POW10_LAST = %d };" % (FIRST, LAST))
print("static const uint64_t pow10_table[][2] = {")
for k in range(FIRST, LAST + 1):
    numerator, denominator = (10 ** k, 1) if k >= 0 else (1, 10 ** -k)
    shift = numerator.bit_length() - denominator.bit_length() - 128
    while True:  # the quotient must have exactly 128 bits before rounding
        a, b = (numerator, denominator << shift) if shift >= 0 else (numerator << -shift, denominator)
        floor = a // b
        if floor.bit_length() == 128:
            break
        shift += 1 if floor.bit_length() > 128 else -1
    row = -(-a // b)
    print("    {0x%016x, 0x%016x}," % (row >> 64, row & (2 ** 64 - 1)))
print("};")
