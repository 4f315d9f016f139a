import time
i = time.get_clock_info("monotonic")
print(i.monotonic, i.adjustable, time.clock_gettime(time.CLOCK_MONOTONIC) > 0)  # expect: True False True
try:
    time.get_clock_info("nope")
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError unknown clock
