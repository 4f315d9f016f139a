from datetime import *
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
d = date(2024, 2, 29); dt = datetime(2024, 2, 29, 13, 5, 9, 123456); td = timedelta(days=1, hours=2, seconds=3.5)
print(d, repr(d), dt, repr(dt), td, repr(td), str(-td), repr(-td), timedelta(0), repr(timedelta()), time(1, 2), repr(time(1, 2, 3, 4)))
# expect: 2024-02-29 datetime.date(2024, 2, 29) 2024-02-29 13:05:09.123456 datetime.datetime(2024, 2, 29, 13, 5, 9, 123456) 1 day, 2:00:03.500000 datetime.timedelta(days=1, seconds=7203, microseconds=500000) -2 days, 21:59:56.500000 datetime.timedelta(days=-2, seconds=79196, microseconds=500000) 0:00:00 datetime.timedelta(0) 01:02:00 datetime.time(1, 2, 3, 4)
print(d + timedelta(1), d - date(2023, 1, 1), dt + td, dt - timedelta(microseconds=1), dt - datetime(2020, 1, 1), d.weekday(), d.isoweekday(), d.isocalendar(), d.toordinal(), date.fromordinal(738000))
# expect: 2024-03-01 424 days, 0:00:00 2024-03-01 15:05:12.623456 2024-02-29 13:05:09.123455 1520 days, 13:05:09.123456 3 4 datetime.IsoCalendarDate(year=2024, week=9, weekday=4) 738945 2021-07-29
print(d.strftime("%Y/%m/%d %A %j"), dt.strftime("%H:%M:%S.%f %p %%"), f"{dt:%d.%m.%y}", dt.isoformat(" ", "minutes"), dt.isoformat(timespec="milliseconds"), d.ctime(), dt.ctime(), d.timetuple())
# expect: 2024/02/29 Thursday 060 13:05:09.123456 PM % 29.02.24 2024-02-29 13:05 2024-02-29T13:05:09.123 Thu Feb 29 00:00:00 2024 Thu Feb 29 13:05:09 2024 time.struct_time(tm_year=2024, tm_mon=2, tm_mday=29, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=3, tm_yday=60, tm_isdst=-1)
u = timezone.utc; z = timezone(timedelta(hours=5, minutes=30)); a = datetime(2024, 1, 1, 12, tzinfo=z); print(a, repr(a), a.astimezone(u), a.utcoffset(), a.tzname(), u, repr(u), z, repr(z), a.timestamp(), datetime.fromtimestamp(0, u), a == a.astimezone(u), timezone(timedelta(hours=-3), "X"))
# expect: 2024-01-01 12:00:00+05:30 datetime.datetime(2024, 1, 1, 12, 0, tzinfo=datetime.timezone(datetime.timedelta(seconds=19800))) 2024-01-01 06:30:00+00:00 5:30:00 UTC+05:30 UTC datetime.timezone.utc UTC+05:30 datetime.timezone(datetime.timedelta(seconds=19800)) 1704090600.0 1970-01-01 00:00:00+00:00 True X
for s in ["2024-02-29", "20240229", "2024-W09-4", "2024W094", "bad", "2024-13-01"]: t(lambda: date.fromisoformat(s))
# expect: 2024-02-29
# expect: 2024-02-29
# expect: 2024-02-29
# expect: 2024-02-29
# expect: ValueError Invalid isoformat string: 'bad'
# expect: ValueError month must be in 1..12
for s in ["2024-02-29T10:20:30", "2024-02-29 10:20", "2024-02-29T10:20:30.123", "2024-02-29T10:20:30.123456+05:30", "2024-02-29T10:20:30Z", "20240229T102030", "2024-02-29", "x", "2024-02-29T", "2024-02-29T25:00"]: t(lambda: repr(datetime.fromisoformat(s)))
# expect: datetime.datetime(2024, 2, 29, 10, 20, 30)
# expect: datetime.datetime(2024, 2, 29, 10, 20)
# expect: datetime.datetime(2024, 2, 29, 10, 20, 30, 123000)
# expect: datetime.datetime(2024, 2, 29, 10, 20, 30, 123456, tzinfo=datetime.timezone(datetime.timedelta(seconds=19800)))
# expect: datetime.datetime(2024, 2, 29, 10, 20, 30, tzinfo=datetime.timezone.utc)
# expect: datetime.datetime(2024, 2, 29, 10, 20, 30)
# expect: datetime.datetime(2024, 2, 29, 0, 0)
# expect: ValueError Invalid isoformat string: 'x'
# expect: ValueError Invalid isoformat string: '2024-02-29T'
# expect: ValueError hour must be in 0..23
t(lambda: time.fromisoformat("10:20:30.5")); t(lambda: time.fromisoformat("T1020"))  # expect: 10:20:30.500000
# expect: 10:20:00
for f in (lambda: date(2023, 2, 29), lambda: date(0, 1, 1), lambda: datetime(2024, 1, 1, 25), lambda: date(2024, 13, 1), lambda: d < dt, lambda: d == dt, lambda: dt < a, lambda: dt == a, lambda: dt - a, lambda: date.max + timedelta(1), lambda: date("x", 1, 1), lambda: timezone(timedelta(days=1))): t(f)
# expect: ValueError day is out of range for month
# expect: ValueError year 0 is out of range
# expect: ValueError hour must be in 0..23
# expect: ValueError month must be in 1..12
# expect: TypeError can't compare datetime.datetime to datetime.date
# expect: False
# expect: TypeError can't compare offset-naive and offset-aware datetimes
# expect: False
# expect: TypeError can't subtract offset-naive and offset-aware datetimes
# expect: OverflowError date value out of range
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: ValueError offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not datetime.timedelta(days=1).
print(td.total_seconds(), td * 2, td / 2, td // 2, td / timedelta(hours=1), td // timedelta(hours=1), td % timedelta(hours=1), divmod(td, timedelta(hours=1)), abs(-td), td > timedelta(0), timedelta(weeks=1, milliseconds=5), timedelta(microseconds=0.5), timedelta(microseconds=1.5), timedelta(1) * 1.5, bool(timedelta()), sum([timedelta(1)] * 3, timedelta()))
# expect: 93603.5 2 days, 4:00:07 13:00:01.750000 13:00:01.750000 26.000972222222224 26 0:00:03.500000 (26, datetime.timedelta(seconds=3, microseconds=500000)) 1 day, 2:00:03.500000 True 7 days, 0:00:00.005000 0:00:00 0:00:00.000002 1 day, 12:00:00 False 3 days, 0:00:00
print(dt.replace(year=2000), dt.date(), dt.time(), datetime.combine(d, time(1)), dt.timetuple(), min(d, date(2020, 1, 1)), sorted([date(2024, 5, 1), d]), hash(d) == hash(date(2024, 2, 29)), {d: 1}[date(2024, 2, 29)], datetime.min, datetime.max, timedelta.max, date.resolution, MINYEAR)
# expect: 2000-02-29 13:05:09.123456 2024-02-29 13:05:09.123456 2024-02-29 01:00:00 time.struct_time(tm_year=2024, tm_mon=2, tm_mday=29, tm_hour=13, tm_min=5, tm_sec=9, tm_wday=3, tm_yday=60, tm_isdst=-1) 2020-01-01 [datetime.date(2024, 2, 29), datetime.date(2024, 5, 1)] True 1 0001-01-01 00:00:00 9999-12-31 23:59:59.999999 999999999 days, 23:59:59.999999 1 day, 0:00:00 1
t(lambda: datetime.strptime("2024-02-29 13:05", "%Y-%m-%d %H:%M")); t(lambda: datetime.strptime("29 Feb 2024", "%d %b %Y").date()); t(lambda: datetime.strptime("x", "%Y"))
# expect: 2024-02-29 13:05:00
# expect: 2024-02-29
# expect: ValueError time data 'x' does not match format '%Y'
t(lambda: datetime.strptime("2024-02-29T13:05:09.5+0530", "%Y-%m-%dT%H:%M:%S.%f%z"))
# expect: 2024-02-29 13:05:09.500000+05:30
