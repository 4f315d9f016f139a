import time
start = time.monotonic()
print(time.sleep(0.05), time.monotonic() - start >= 0.05, time.sleep(0))  # expect: None True None
try:
    time.sleep(-1)
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError sleep length must be non-negative
try:
    time.sleep("a")
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError 'str' object cannot be interpreted as an integer
try:
    time.sleep(None)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError 'NoneType' object cannot be interpreted as an integer
