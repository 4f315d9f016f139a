print((2.0).is_integer(), (2.5).is_integer(), float("inf").is_integer(), (0.75).as_integer_ratio(), (0.1).as_integer_ratio(), (-1e20).as_integer_ratio())
# expect: True False False (3, 4) (3602879701896397, 36028797018963968) (-100000000000000000000, 1)
try:
    float("inf").as_integer_ratio()
except Exception as e:
    print(type(e).__name__, e)  # expect: OverflowError cannot convert Infinity to integer ratio
try:
    float("nan").as_integer_ratio()
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError cannot convert NaN to integer ratio
