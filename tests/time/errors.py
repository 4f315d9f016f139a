import time
try:
    time.gmtime(10 ** 30)
except Exception as e:
    print(type(e).__name__, e)  # expect: OverflowError timestamp out of range for platform time_t
try:
    time.strftime(5)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError strftime() argument 1 must be str, not int
try:
    time.mktime((1, 2))
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError mktime(): illegal time tuple argument
try:
    time.asctime("x")
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError Tuple or struct_time argument required
