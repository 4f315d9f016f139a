# oracle: no (CPython's get() waits for ever)
import multiprocessing as mp, time
pool = mp.Pool(1)
first, second = pool.apply_async(time.sleep, (100,)), pool.map_async(abs, range(5))
pool.terminate()
for result in (first, second):
    try:
        result.get()
    except mp.TimeoutError as e:
        print(e)  # expect: the pool was terminated before the task was done
        # expect: the pool was terminated before the task was done
