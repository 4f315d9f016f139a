try:
    format(5, "s")
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError Unknown format code 's' for object of type 'int'
try:
    format(5, ".2d")
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError Precision not allowed in integer format specifier
try:
    format(5, ",x")
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError Cannot specify ',' with 'x'.
try:
    format(5, "z")
except Exception as e:
    print(type(e).__name__, e)
    # expect: ValueError Negative zero coercion (z) not allowed in integer format specifier
try:
    format(-1, "c")
except Exception as e:
    print(type(e).__name__, e)  # expect: OverflowError %c arg not in range(0x110000)
try:
    format(5, ",_d")
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError Cannot specify both ',' and '_'.
try:
    format(5, "+c")
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError Sign not allowed with integer format specifier 'c'
