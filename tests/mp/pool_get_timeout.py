from multiprocessing import Pool, TimeoutError
import time
with Pool(1) as pool:
    r = pool.apply_async(time.sleep, (50,))
    try:
        r.get(timeout=0.02)
    except TimeoutError as e:
        print("timeout", repr(e))  # expect: timeout TimeoutError()
    print(r.ready())  # expect: False
    try:
        r.successful()
    except Exception as e:
        print(type(e).__name__, e)
        # expect: ValueError <multiprocessing.pool.ApplyResult object at 0x..> not ready
