import sys
sys.set_int_max_str_digits(1000)
try:
    str(10 ** 1500)
except Exception as e:
    print(type(e).__name__, e)
    # expect: ValueError Exceeds the limit (1000 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit
sys.set_int_max_str_digits(0)
print(len(str(10 ** 5000)))  # expect: 5001
try:
    sys.set_int_max_str_digits(5)
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError maxdigits must be 0 or larger than 640
