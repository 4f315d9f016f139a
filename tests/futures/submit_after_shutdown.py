from concurrent.futures import ThreadPoolExecutor
pool = ThreadPoolExecutor(1)
pool.shutdown()
try:
    pool.submit(int)
except Exception as e:
    print(type(e).__name__, e)  # expect: RuntimeError cannot schedule new futures after shutdown
try:
    ThreadPoolExecutor(0)
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError max_workers must be greater than 0
