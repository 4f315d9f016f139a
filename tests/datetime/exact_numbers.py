# Products and quotients of timedeltas are exact, rounded half to even; floats count by their exact value.
from datetime import timedelta as td
us = td(microseconds=1)
for n in (1, 3, 5, -1, -3): print([str((n * us) / 2), str(n * us * 0.5), str((n * us) // 2), str(n * us / -2.0), str(n * us * 1.5)])
# expect: ['0:00:00', '0:00:00', '0:00:00', '0:00:00', '0:00:00.000002']
# expect: ['0:00:00.000002', '0:00:00.000002', '0:00:00.000001', '-1 day, 23:59:59.999998', '0:00:00.000004']
# expect: ['0:00:00.000002', '0:00:00.000002', '0:00:00.000002', '-1 day, 23:59:59.999998', '0:00:00.000008']
# expect: ['0:00:00', '0:00:00', '-1 day, 23:59:59.999999', '0:00:00', '-1 day, 23:59:59.999998']
# expect: ['-1 day, 23:59:59.999998', '-1 day, 23:59:59.999998', '-1 day, 23:59:59.999998', '0:00:00.000002', '-1 day, 23:59:59.999996']
for kw in ({"days": .5e-11}, {"microseconds": .5}, {"microseconds": 1.5}, {"microseconds": 2.5, "seconds": 1e-7}, {"hours": 1 / 3}, {"weeks": -.1}, {"days": True}): print(repr(td(**kw)))
# expect: datetime.timedelta(0)
# expect: datetime.timedelta(0)
# expect: datetime.timedelta(microseconds=2)
# expect: datetime.timedelta(microseconds=3)
# expect: datetime.timedelta(seconds=1200)
# expect: datetime.timedelta(days=-1, seconds=25920)
# expect: datetime.timedelta(days=1)
big = td.max
print(big / us, big // us, big / td(days=7), divmod(big, td(hours=7)), big % td(3), big.total_seconds(), (big - us) / big)
# expect: 8.64e+19 86399999999999999999 142857142.85714287 (3428571428, datetime.timedelta(seconds=14399, microseconds=999999)) 23:59:59.999999 86400000000000.0 1.0
print(big * 0, big // 10**30, -big // 10**30, big / 10**30, big * 1e-300, big / 1e300, us * 1e-9, us * 8.64e19 / 8.64e19, us / 5e-17)
for f in (lambda: big * 2, lambda: us * 10**40, lambda: us / 1e-30, lambda: big * 1e300, lambda: -big - us, lambda: big + us, lambda: us * 1e25):
    try: print(f())
    except OverflowError as e: print(e)
class F(float):
    answer = (1, 3)
    def as_integer_ratio(self): return self.answer
print(us * 9 * F(1), us * 9 / F(1), us * 5 * F(1))
for F.answer in ((), 5, (1, 2, 3), (1.5, 2), (1, 0)):
    try: print(us * F(1))
    except Exception as e: print(type(e).__name__, e)
print(hash(td(1, 2, 3)) == hash((1, 2, 3)), hash(td(-1)) == hash((-1, 0, 0)), bool(td()), bool(-us), +td(1), abs(td(-1)), sum([td(1)] * 3, td()))
# expect-error: OverflowError: days=-1000000000; must have magnitude <= 999999999
