"""Frames, tracebacks, statistics and filters as values."""
import tracemalloc
from tracemalloc import Frame, Snapshot, Statistic, StatisticDiff, Trace, Traceback

frame = Frame(("a.py", 3))
print(frame, repr(frame), frame == Frame(("a.py", 3)), frame < Frame(("b.py", 1)))
# expect: a.py:3 <Frame filename='a.py' lineno=3> True True
trace = Traceback((("b.py", 4), ("a.py", 3)), 7)
print(trace, repr(trace), len(trace), trace[-1], trace[:1], frame in trace, trace.total_nframe)
# expect: a.py:3 <Traceback (<Frame filename='a.py' lineno=3>, <Frame filename='b.py' lineno=4>) total_nframe=7> 2 b.py:4 (<Frame filename='a.py' lineno=3>,) True 7
print(trace.format(), trace.format(limit=1), trace.format(limit=-1, most_recent_first=True))
# expect: ['  File "a.py", line 3', '  File "b.py", line 4'] ['  File "b.py", line 4'] ['  File "a.py", line 3']
for size in (0, 90, 5000, 20_000, 3_000_000, 5 << 40):
    print(Statistic(trace, size, 3), "|", StatisticDiff(trace, size, -size, 0, 2))
    # expect: a.py:3: size=0 B, count=3, average=0 B | a.py:3: size=0 B (+0 B), count=0 (+2)
    # expect: a.py:3: size=90 B, count=3, average=30 B | a.py:3: size=90 B (-90 B), count=0 (+2)
    # expect: a.py:3: size=5000 B, count=3, average=1667 B | a.py:3: size=5000 B (-5000 B), count=0 (+2)
    # expect: a.py:3: size=19.5 KiB, count=3, average=6667 B | a.py:3: size=19.5 KiB (-19.5 KiB), count=0 (+2)
    # expect: a.py:3: size=2930 KiB, count=3, average=977 KiB | a.py:3: size=2930 KiB (-2930 KiB), count=0 (+2)
    # expect: a.py:3: size=5120 GiB, count=3, average=1707 GiB | a.py:3: size=5120 GiB (-5120 GiB), count=0 (+2)
print(repr(Statistic(trace, 5, 1)), repr(StatisticDiff(trace, 5, 1, 2, -3)), repr(Trace((0, 3, (("a.py", 3),), 1))))
# expect: <Statistic traceback=<Traceback (<Frame filename='a.py' lineno=3>, <Frame filename='b.py' lineno=4>) total_nframe=7> size=5 count=1> <StatisticDiff traceback=<Traceback (<Frame filename='a.py' lineno=3>, <Frame filename='b.py' lineno=4>) total_nframe=7> size=5 (+1) count=2 (-3)> <Trace domain=0 size=3 B, traceback=<Traceback (<Frame filename='a.py' lineno=3>,) total_nframe=1>>
shot = Snapshot([(0, 10, (("a.py", 2), ("b.py", 4)), 2), (0, 10, (("a.py", 2), ("b.py", 4)), 2), (1, 5, (("a.py", 5), ("b.py", 4)), 2)], 2)
for key in ("filename", "lineno", "traceback"):
    print([str(s) for s in shot.statistics(key)])  # expect: ['a.py:0: size=25 B, count=3, average=8 B']
    # expect: ['a.py:2: size=20 B, count=2, average=10 B', 'a.py:5: size=5 B, count=1, average=5 B']
    # expect: ['b.py:4: size=20 B, count=2, average=10 B', 'b.py:4: size=5 B, count=1, average=5 B']
print([str(s) for s in shot.statistics("lineno", cumulative=True)], [str(s) for s in shot.statistics("filename", cumulative=True)])
# expect: ['b.py:4: size=25 B, count=3, average=8 B', 'a.py:2: size=20 B, count=2, average=10 B', 'a.py:5: size=5 B, count=1, average=5 B'] ['b.py:0: size=25 B, count=3, average=8 B', 'a.py:0: size=25 B, count=3, average=8 B']
print(len(shot.filter_traces([tracemalloc.DomainFilter(True, 1)]).traces), len(shot.filter_traces([tracemalloc.Filter(False, "a*", 2)]).traces))
# expect: 1 1
print(len(shot.filter_traces([tracemalloc.Filter(True, "b*", all_frames=True)]).traces), shot.traces)
# expect: 3 <Traces len=3>
for wrong in (lambda: shot.statistics("x"), lambda: shot.statistics("traceback", True), lambda: shot.filter_traces(3)):
    try:
        wrong()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)  # expect: ValueError unknown key_type: 'x'
        # expect: ValueError cumulative mode cannot by used with key type 'traceback'
        # expect: TypeError filters must be a list of filters, not int
