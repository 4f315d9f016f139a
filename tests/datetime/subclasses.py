# Which results have the class of Python's, and whether it was called for them.
import pickle
from datetime import *
class D(date):
    def __new__(cls, *args): print("D", args); return super().__new__(cls, *args)
class DT(datetime):
    def __init__(self, *args, **kw): print("DT", args, kw); self.note = 1
class T(time): pass
class TD(timedelta): pass
d, dt, t = D(2024, 2, 28), DT(2024, 2, 28, 1, 2, fold=1), T(1, 2, 3)  # expect: D (2024, 2, 28)
# expect: DT (2024, 2, 28, 1, 2) {'fold': 1}
print(repr(d), repr(dt), repr(t), repr(TD(1)))
# expect: D(2024, 2, 28) DT(2024, 2, 28, 1, 2, fold=1) T(1, 2, 3) TD(days=1)
print(repr(d + timedelta(2)), repr(d - timedelta(1)), type(d - date(2020, 1, 1)))  # expect: D (2024, 3, 1)
# expect: D (2024, 2, 27)
# expect: D(2024, 3, 1) D(2024, 2, 27) <class 'datetime.timedelta'>
print(repr(d.replace(day=1)), repr(D.fromisoformat("2020-01-02")), repr(D.fromordinal(7)))
# expect: D (2020, 1, 2)
# expect: D (1, 1, 7)
# expect: D(2024, 2, 1) D(2020, 1, 2) D(1, 1, 7)
print(repr(dt + timedelta(1)), repr(dt.replace(hour=5)), hasattr(dt.replace(hour=5), "note"))
# expect: DT (2024, 2, 29, 1, 2, 0, 0, None) {}
# expect: DT(2024, 2, 29, 1, 2) DT(2024, 2, 28, 5, 2, fold=1) False
print(repr(DT.fromisoformat("2020-01-02T03:04+01:00")), repr(DT.combine(d, t)), type(dt.date()), type(dt.time()))
# expect: DT (2020, 1, 2, 3, 4, 0, 0, datetime.timezone(datetime.timedelta(seconds=3600))) {}
# expect: DT (2024, 2, 28, 1, 2, 3, 0, None) {}
# expect: DT(2020, 1, 2, 3, 4, tzinfo=datetime.timezone(datetime.timedelta(seconds=3600))) DT(2024, 2, 28, 1, 2, 3) <class 'datetime.date'> <class 'datetime.time'>
print(repr(dt.astimezone(timezone.utc).replace(tzinfo=None)), repr(DT.strptime("2020", "%Y")))
# expect: DT (2024, 2, 28, 1, 2, 0, 0, None) {}
# expect: DT (2024, 2, 28, 1, 2, 0, 0, datetime.timezone.utc) {}
# expect: DT (2020, 1, 1, 0, 0, 0, 0) {}
# expect: DT(2024, 2, 28, 1, 2) DT(2020, 1, 1, 0, 0)
print(repr(t.replace(hour=3)), repr(T.fromisoformat("05:06")), type(TD(1) + TD(2)), type(-TD(1)), type(TD(1) * 2))
# expect: T(3, 2, 3) T(5, 6) <class 'datetime.timedelta'> <class 'datetime.timedelta'> <class 'datetime.timedelta'>
print(d == date(2024, 2, 28), hash(d) == hash(date(2024, 2, 28)), dt == datetime(2024, 2, 28, 1, 2), D(2024, 2, 28) < D(2025, 1, 1))
# expect: D (2024, 2, 28)
# expect: D (2025, 1, 1)
# expect: True True True True
for v in (d, t, TD(5)): print(repr(pickle.loads(pickle.dumps(v))))  # expect: D (b'\x07\xe8\x02\x1c',)
# expect: D(2024, 2, 28)
# expect: T(1, 2, 3)
# expect: TD(days=5)
back = pickle.loads(pickle.dumps(dt)); print(repr(back), back.note)
# expect: DT (b'\x07\xe8\x82\x1c\x01\x02\x00\x00\x00\x00',) {}
# expect: DT(2024, 2, 28, 1, 2, fold=1) 1
class Odd(date):
    def __add__(self, other): return "added"
    def isoformat(self): return "odd"
    def timetuple(self): return (2001, 2, 3, 4, 5, 6, 0, 1, -1)
print(Odd(2020, 1, 1) + 5, str(Odd(2020, 1, 1)), Odd(2020, 1, 1).strftime("%Y %d"))
# expect: added odd 2001 03
class Wrong(datetime):
    def __new__(cls, *args): return 42 if len(args) == 8 else super().__new__(cls, *args)
print(Wrong(2020, 1, 1) + timedelta(1))  # expect: 42
d = DT(2020, 1, 1); d.me = d; d = None  # expect: DT (2020, 1, 1) {}
