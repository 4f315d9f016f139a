print(int("42"), int("  -7\n"), int("+5"), int("1_000"), int("0x1f", 16), int("1f", 16), int("z", 36), int("0b101", 0), int("0o17", 0), int("-0xff", 0), int("101", 2), int("٣"))
# expect: 42 -7 5 1000 31 31 35 5 15 -255 5 3
try:
    int("4 2")
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError invalid literal for int() with base 10: '4 2'
try:
    int("")
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError invalid literal for int() with base 10: ''
try:
    int("1__0")
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError invalid literal for int() with base 10: '1__0'
try:
    int("_1")
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError invalid literal for int() with base 10: '_1'
try:
    int("0x1f")
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError invalid literal for int() with base 10: '0x1f'
try:
    int("12", 2)
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError invalid literal for int() with base 2: '12'
try:
    int("010", 0)
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError invalid literal for int() with base 0: '010'
try:
    int(b"x1")
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError invalid literal for int() with base 10: b'x1'
try:
    int("é")
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError invalid literal for int() with base 10: 'é'
