# What is wrong, in CPython's words.
from datetime import *
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
d = date(2020, 1, 1)
t(lambda: date("2024-01-01"))  # expect: TypeError 'str' object cannot be interpreted as an integer
t(lambda: date(2020, 1))  # expect: TypeError function missing required argument 'day' (pos 3)
t(lambda: date(1, 2, 3, 4))  # expect: TypeError function takes at most 3 arguments (4 given)
t(lambda: date(2**40, 1, 1))  # expect: OverflowError signed integer is greater than maximum
t(lambda: date(1.0, 1, 1))  # expect: TypeError 'float' object cannot be interpreted as an integer
t(lambda: d.replace(2, 3, 4, 5))  # expect: TypeError replace() takes at most 3 arguments (4 given)
t(lambda: d.replace(foo=3))  # expect: TypeError 'foo' is an invalid keyword argument for replace()
t(lambda: date.fromisocalendar(2024, 54, 1))  # expect: ValueError Invalid week: 54
t(lambda: date.fromisocalendar(2024, 1, 8))  # expect: ValueError Invalid day: 8 (range is [1, 7])
t(lambda: date.fromisocalendar(2**40, 1, 8))  # expect: ValueError ISO calendar component out of range
t(lambda: date.fromordinal(10**8))  # expect: ValueError year 273791 is out of range
t(lambda: date.fromtimestamp(1e15))  # expect: ValueError year 31690708 is out of range
t(lambda: datetime.fromtimestamp(2**70))  # expect: OverflowError timestamp out of range for platform time_t
t(lambda: time(1, 2, 3, 4, None, 5))
# expect: TypeError function takes at most 5 positional arguments (6 given)
t(lambda: time(1, fold=2))  # expect: ValueError fold must be either 0 or 1
t(lambda: time(1, tzinfo=3))
# expect: TypeError tzinfo argument must be None or of a tzinfo subclass, not type 'int'
t(lambda: datetime(2020, 1, 1, foo=4))
# expect: TypeError 'foo' is an invalid keyword argument for this function
t(lambda: datetime.combine(1, 2))  # expect: TypeError combine() argument 1 must be datetime.date, not int
t(lambda: datetime(2020, 1, 1).isoformat("xx"))
# expect: TypeError isoformat() argument 1 must be a unicode character, not str
t(lambda: datetime(2020, 1, 1).isoformat(timespec="foo"))  # expect: ValueError Unknown timespec value
t(lambda: timezone(3))  # expect: TypeError timezone() argument 1 must be datetime.timedelta, not int
t(lambda: timezone(timedelta(1)))
# expect: ValueError offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not datetime.timedelta(days=1).
t(lambda: timezone.utc.fromutc(3))  # expect: TypeError fromutc: argument must be a datetime
t(lambda: timezone.utc.tzname(3))
# expect: TypeError tzname(dt) argument must be a datetime instance or None, not int
t(lambda: tzinfo().utcoffset(None))
# expect: NotImplementedError a tzinfo subclass must implement utcoffset()
t(lambda: tzinfo().fromutc(datetime(1, 1, 1)))  # expect: ValueError fromutc: dt.tzinfo is not self
t(lambda: timedelta("x"))  # expect: TypeError unsupported type for timedelta days component: str
t(lambda: timedelta(10**9))  # expect: OverflowError days=1000000000; must have magnitude <= 999999999
t(lambda: timedelta(10**10))  # expect: OverflowError Python int too large to convert to C int
t(lambda: timedelta(float("inf")))  # expect: OverflowError cannot convert float infinity to integer
t(lambda: timedelta(1) // 0)  # expect: ZeroDivisionError integer division or modulo by zero
t(lambda: timedelta(1) % timedelta())  # expect: ZeroDivisionError integer modulo by zero
t(lambda: timedelta(1) / timedelta(0))  # expect: ZeroDivisionError division by zero
t(lambda: timedelta(1) * float("nan"))  # expect: ValueError cannot convert NaN to integer ratio
t(lambda: d + 1)  # expect: TypeError unsupported operand type(s) for +: 'datetime.date' and 'int'
t(lambda: d < 1)  # expect: TypeError '<' not supported between instances of 'datetime.date' and 'int'
t(lambda: d < datetime(2020, 1, 1))  # expect: TypeError can't compare datetime.datetime to datetime.date
t(lambda: datetime(2020, 1, 1) - datetime(2020, 1, 1, tzinfo=timezone.utc))
# expect: TypeError can't subtract offset-naive and offset-aware datetimes
t(lambda: setattr(d, "year", 3))
# expect: AttributeError attribute 'year' of 'datetime.date' objects is not writable
t(lambda: setattr(timedelta(1), "days", 3))  # expect: AttributeError readonly attribute
t(lambda: date.__new__(int, 1, 2, 3))
# expect: TypeError datetime.date.__new__(int): int is not a subtype of datetime.date
t(lambda: type("X", (timezone,), {}))
# expect: TypeError type 'datetime.timezone' is not an acceptable base type
