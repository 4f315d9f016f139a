from __future__ import annotations
from multiprocessing import Pool
import time
def double(x: int) -> tuple[int, float]:
    return x * 2, 0.5
def run_with_mp_map(items, do_work, processes=None, chunksize=None):
    print(f"running using multiprocessing with {processes=}, {chunksize=}")
    start_t = time.perf_counter()
    with Pool(processes=processes) as pool:
        results = pool.imap(do_work, items, chunksize=chunksize)
        results = list(results)
    print(f"it took: {min(time.perf_counter() - start_t, 0.0):.2f}s")
    return results
print(run_with_mp_map([1, 2], double, 2, 1))
# expect: running using multiprocessing with processes=2, chunksize=1
# expect: it took: 0.00s
# expect: [(2, 0.5), (4, 0.5)]
try:
    run_with_mp_map([1, 2], double)
    # expect: running using multiprocessing with processes=None, chunksize=None
except TypeError as e:
    print(e)  # expect: '<' not supported between instances of 'NoneType' and 'int'
try:
    run_with_mp_map([1, 2], double, 1, 0)
    # expect: running using multiprocessing with processes=1, chunksize=0
except ValueError as e:
    print(e)  # expect: Chunksize must be 1+, not 0
