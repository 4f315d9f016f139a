# Zones of Python's: when they are asked, and what they may answer.
from datetime import *
class Zone(tzinfo):
    def __init__(self, offset, dst=None, name="N%"): self.answers = offset, dst, name
    def utcoffset(self, dt): return self.answers[0]
    def dst(self, dt): return self.answers[1]
    def tzname(self, dt): return self.answers[2]
    def __repr__(self): return "Zone"
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
one, two, none = Zone(timedelta(hours=1), timedelta(0)), Zone(timedelta(hours=2), timedelta(hours=1)), Zone(None)
a, b, c = (datetime(2024, 5, 6, 7, tzinfo=z) for z in (one, two, none))
print(repr(a), a.isoformat(), a.strftime("%z %Z %H"), a.utctimetuple()[:5], a.timetuple()[8], b.timetuple()[8], c.timetuple()[8])
# expect: datetime.datetime(2024, 5, 6, 7, 0, tzinfo=Zone) 2024-05-06T07:00:00+01:00 +0100 N% 07 (2024, 5, 6, 6, 0) 0 1 -1
print(a == b, a > b, a - b, a == datetime(2024, 5, 6, 8, tzinfo=two), a - a, a == a.replace())
# expect: False True 1:00:00 True 0:00:00 True
print(hash(a) == hash(datetime(2024, 5, 6, 6, tzinfo=timezone.utc)), {a: 1}[b.replace(hour=8)])
# expect: True 1
for wrong in (3, timedelta(1), timedelta(-1), "x"): t(datetime(2024, 1, 1, tzinfo=Zone(wrong)).utcoffset)
# expect: TypeError tzinfo.utcoffset() must return None or timedelta, not 'int'
# expect: ValueError offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24).
# expect: ValueError offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24).
# expect: TypeError tzinfo.utcoffset() must return None or timedelta, not 'str'
t(datetime(2024, 1, 1, tzinfo=Zone(None, None, 5)).tzname)
# expect: TypeError tzinfo.tzname() must return None or a string, not 'int'
print(time(3, tzinfo=two).isoformat(), repr(time(3, tzinfo=two, fold=1)), hash(time(3, tzinfo=two)) == hash(time(2, tzinfo=one)))
# expect: 03:00:00+02:00 datetime.time(3, 0, tzinfo=Zone, fold=1) True
class Folding(tzinfo): # one o'clock comes twice
    def utcoffset(self, dt): return timedelta(hours=1 if dt.fold and dt.hour == 1 else 2)
    def dst(self, dt): return timedelta(0)
f = datetime(2024, 1, 1, 1, tzinfo=Folding()); g = f.replace(fold=1)
print(f == f.astimezone(timezone.utc), f.astimezone(timezone.utc), g.astimezone(timezone.utc), f == g, hash(f) == hash(g), f < f.astimezone(timezone.utc))
# expect: False 2023-12-31 23:00:00+00:00 2024-01-01 00:00:00+00:00 True True False
class Holder(tzinfo):
    def utcoffset(self, dt): self.seen = dt; return timedelta(0)
    def dst(self, dt): return None
h = Holder(); x = datetime(2024, 1, 1, tzinfo=h); x.utcoffset(); print(h.seen is x); h.seen = None
# expect: True
print(timezone(timedelta(0)) is timezone.utc, repr(timezone(timedelta(0), "Z")), timezone(timedelta(hours=-1, seconds=5)), timezone.min, UTC)
# expect: True datetime.timezone(datetime.timedelta(0), 'Z') UTC-00:59:55 UTC-23:59 UTC
