import statistics
from decimal import Decimal
from fractions import Fraction


class Money(Decimal):
    pass


print(statistics.mean([Money("1.5"), Money("2.25")]), statistics.variance([Decimal("1.5"), Decimal("2.25"), Decimal(3)]))
# expect: 1.875 0.5625
for one in Decimal(5), Fraction(5, 2), 5, 2.5, "a":
    try:
        print(repr(statistics.harmonic_mean([one])))  # expect: Decimal('5')
        # expect: Fraction(5, 2)
        # expect: 5
        # expect: 2.5
    except TypeError as e:
        print(e)  # expect: unsupported type
