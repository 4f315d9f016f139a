"""Blocks are found by line, and changes between two snapshots; what is freed is no longer there."""
import os.path
import tracemalloc


def make(n):
    return [bytes(1000) for _ in range(n)]


print(tracemalloc.is_tracing(), tracemalloc.get_traced_memory())  # expect: False (0, 0)
tracemalloc.start(4)
kept = make(500)
first = tracemalloc.take_snapshot()
top = first.statistics("lineno")[0]
print(top.traceback[0].lineno, 500 <= top.count <= 510, 500_000 < top.size < 600_000)  # expect: 7 True True
print([f"{os.path.basename(frame.filename)}:{frame.lineno}" for frame in tracemalloc.get_object_traceback(kept[5])])
# expect: ['where_it_goes.py:12', 'where_it_goes.py:7', 'where_it_goes.py:7']
more = make(100)
del kept
second = tracemalloc.take_snapshot()
diff = second.compare_to(first, "lineno")[0]
print(diff.traceback[0].lineno, -405 <= diff.count_diff <= -395, diff.size_diff < -390_000)
# expect: 7 True True
print(os.path.basename(second.statistics("filename")[0].traceback[0].filename), tracemalloc.get_traceback_limit())
# expect: where_it_goes.py 4
only = second.filter_traces([tracemalloc.Filter(True, "*where_it_goes.py", 7)])
print(len(only.traces) >= 100, {trace.traceback[-1].lineno for trace in only.traces})  # expect: True {7}
none = second.filter_traces([tracemalloc.Filter(False, "*")])
print(len(none.traces), none.statistics("traceback"))  # expect: 0 []
size, peak = tracemalloc.get_traced_memory()
print(100_000 < size < peak, peak > 500_000)  # expect: True True
tracemalloc.reset_peak()
print(tracemalloc.get_traced_memory()[1] < peak, tracemalloc.get_tracemalloc_memory() > 0)
# expect: True True
tracemalloc.clear_traces()
print(tracemalloc.get_object_traceback(more), tracemalloc.get_traced_memory()[0] < 10_000)
# expect: None True
tracemalloc.stop()
print(tracemalloc.is_tracing(), tracemalloc.get_traced_memory())  # expect: False (0, 0)
try:
    tracemalloc.take_snapshot()
except RuntimeError as e:
    print(e)  # expect: the tracemalloc module must be tracing memory allocations to take a snapshot
for wrong in (0, -1, 1 << 20):
    try:
        tracemalloc.start(wrong)
    except ValueError as e:
        print(e)  # expect: the number of frames must be in range [1; 65535]
        # expect: the number of frames must be in range [1; 65535]
        # expect: the number of frames must be in range [1; 65535]
