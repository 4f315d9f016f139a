import time
a, b, c = time.monotonic(), time.perf_counter(), time.time()
print(isinstance(a, float), time.monotonic() >= a, time.perf_counter() >= b, c > 1.6e9, isinstance(time.time_ns(), int), time.monotonic_ns() // 10 ** 9 - int(a) in (0, 1), time.process_time() >= 0, time.thread_time() >= 0, time.perf_counter_ns() > 0, time.process_time_ns() > 0)
# expect: True True True True True True True True True True
