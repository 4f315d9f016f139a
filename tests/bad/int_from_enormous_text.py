for text in ("1" * 5000, "9" * 10 ** 6, "-" + "1" * 4301, "_".join("1" * 5000)):
    try:
        int(text)
    except ValueError as e:
        print(e)
        # expect: Exceeds the limit (4300 digits) for integer string conversion: value has 5000 digits; use sys.set_int_max_str_digits() to increase the limit
        # expect: Exceeds the limit (4300 digits) for integer string conversion: value has 1000000 digits; use sys.set_int_max_str_digits() to increase the limit
        # expect: Exceeds the limit (4300 digits) for integer string conversion: value has 4301 digits; use sys.set_int_max_str_digits() to increase the limit
        # expect: Exceeds the limit (4300 digits) for integer string conversion: value has 5000 digits; use sys.set_int_max_str_digits() to increase the limit
print(int("1" * 4300) > 0, float("1" * 400), float("1" * 10000))  # expect: True inf inf
