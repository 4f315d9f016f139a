# Which ISO texts are read.
from datetime import *
def t(cls, text):
    try: print(ascii(text), repr(cls.fromisoformat(text)))
    except ValueError as e: print(ascii(str(e)))
for text in ("2024-02-29", "20240229", "2024-W09-4", "2024W094", "2024-W09", "2024W09", "2024-060", "2024-W54-1", "2024-02-30", "2024-0229", "0000-W01-1", "9999-W53-1"): t(date, text)
# expect: '2024-02-29' datetime.date(2024, 2, 29)
# expect: '20240229' datetime.date(2024, 2, 29)
# expect: '2024-W09-4' datetime.date(2024, 2, 29)
# expect: '2024W094' datetime.date(2024, 2, 29)
# expect: '2024-W09' datetime.date(2024, 2, 26)
# expect: '2024W09' datetime.date(2024, 2, 26)
# expect: "Invalid isoformat string: '2024-060'"
# expect: "Invalid isoformat string: '2024-W54-1'"
# expect: 'day is out of range for month'
# expect: "Invalid isoformat string: '2024-0229'"
# expect: 'month must be in 1..12'
# expect: "Invalid isoformat string: '9999-W53-1'"
for text in ("04", "04:05", "0405", "04:05:06", "040506", "T04:05", "04:05:06.1", "04:05:06,123", "04:05:06.1234567", "040506.5", "04:0506", "0405:06",
             "04Z", "04:05+01", "04:05+0130", "04:05-01:30:15.25", "04:05:06Z1", "24:00", "04:60", "04:", "04:05:06.", "", "04:05+24:00", "04+00:00:00.5", "\x3004"): t(time, text)
             # expect: '04' datetime.time(4, 0)
             # expect: '04:05' datetime.time(4, 5)
             # expect: '0405' datetime.time(4, 5)
             # expect: '04:05:06' datetime.time(4, 5, 6)
             # expect: '040506' datetime.time(4, 5, 6)
             # expect: 'T04:05' datetime.time(4, 5)
             # expect: '04:05:06.1' datetime.time(4, 5, 6, 100000)
             # expect: '04:05:06,123' datetime.time(4, 5, 6, 123000)
             # expect: '04:05:06.1234567' datetime.time(4, 5, 6, 123456)
             # expect: '040506.5' datetime.time(4, 5, 6, 500000)
             # expect: "Invalid isoformat string: '04:0506'"
             # expect: "Invalid isoformat string: '0405:06'"
             # expect: '04Z' datetime.time(4, 0, tzinfo=datetime.timezone.utc)
             # expect: '04:05+01' datetime.time(4, 5, tzinfo=datetime.timezone(datetime.timedelta(seconds=3600)))
             # expect: '04:05+0130' datetime.time(4, 5, tzinfo=datetime.timezone(datetime.timedelta(seconds=5400)))
             # expect: '04:05-01:30:15.25' datetime.time(4, 5, tzinfo=datetime.timezone(datetime.timedelta(days=-1, seconds=80984, microseconds=750000)))
             # expect: "Invalid isoformat string: '04:05:06Z1'"
             # expect: 'hour must be in 0..23'
             # expect: 'minute must be in 0..59'
             # expect: "Invalid isoformat string: '04:'"
             # expect: "Invalid isoformat string: '04:05:06.'"
             # expect: "Invalid isoformat string: ''"
             # expect: 'offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not datetime.timedelta(days=1).'
             # expect: '04+00:00:00.5' datetime.time(4, 0, tzinfo=datetime.timezone.utc)
             # expect: "Invalid isoformat string: '004'"
for text in ("2024-02-29T04:05:06.000001+01:00", "2024-02-29 04", "2024-02-29\u00e904:05", "2024-02-29\u65e504:05", "2024-02-29\U0001f60004:05", "2024-02-29\ud80004:05", "20240229T0405Z",
             "2024W0940405", "2024W09T04", "2024-W09T04", "2024-W09-404:05", "2024-W09-04:05", "2024-W09-4T04:05", "2024-02-29T", "2024-02-29T04:05:06 ", "2024-02-29504", "2024-02", "x", "20240229T04:05+0"): t(datetime, text)
             # expect: '2024-02-29T04:05:06.000001+01:00' datetime.datetime(2024, 2, 29, 4, 5, 6, 1, tzinfo=datetime.timezone(datetime.timedelta(seconds=3600)))
             # expect: '2024-02-29 04' datetime.datetime(2024, 2, 29, 4, 0)
             # expect: '2024-02-29\xe904:05' datetime.datetime(2024, 2, 29, 4, 5)
             # expect: '2024-02-29\u65e504:05' datetime.datetime(2024, 2, 29, 4, 5)
             # expect: '2024-02-29\U0001f60004:05' datetime.datetime(2024, 2, 29, 4, 5)
             # expect: '2024-02-29\ud80004:05' datetime.datetime(2024, 2, 29, 4, 5)
             # expect: '20240229T0405Z' datetime.datetime(2024, 2, 29, 4, 5, tzinfo=datetime.timezone.utc)
             # expect: '2024W0940405' datetime.datetime(2024, 2, 26, 4, 5)
             # expect: '2024W09T04' datetime.datetime(2024, 2, 26, 4, 0)
             # expect: '2024-W09T04' datetime.datetime(2024, 2, 26, 4, 0)
             # expect: "Invalid isoformat string: '2024-W09-404:05'"
             # expect: '2024-W09-04:05' datetime.datetime(2024, 2, 26, 4, 5)
             # expect: '2024-W09-4T04:05' datetime.datetime(2024, 2, 29, 4, 5)
             # expect: "Invalid isoformat string: '2024-02-29T'"
             # expect: "Invalid isoformat string: '2024-02-29T04:05:06 '"
             # expect: '2024-02-29504' datetime.datetime(2024, 2, 29, 4, 0)
             # expect: "Invalid isoformat string: '2024-02'"
             # expect: "Invalid isoformat string: 'x'"
             # expect: "Invalid isoformat string: '20240229T04:05+0'"
