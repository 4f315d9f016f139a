# Ints of every length there and back, in every kind of base, with and without underscores.
import hashlib

seen = hashlib.md5()
digits = "0123456789abcdefghijklmnopqrstuvwxyz"


def to_text(n, base):
    text = ""
    while n:
        n, rest = divmod(n, base)
        text = digits[rest] + text
    return text or "0"


n = 1
for i in range(700):
    n = n * 7 + i
    for m in (n, n << i % 64, 1 << i, (1 << i) - 1, 10 ** i, 10 ** i - 1):
        for text, base in ((str(m), 10), (hex(m), 16), (oct(m), 8), (bin(m), 2), (f"{-m:x}", 16), ("%X" % m, 16), ("%o" % m, 8)):
            seen.update(text.encode())
            if int(text, base) not in (m, -m):
                print("wrong", text, base)
        text = f"{m:_}"
        if int(text) != m or int("000" + text) != m or int("-" + text) != -m:
            print("wrong", text)
for base in range(2, 37):
    for size in (1, 11, 12, 13, 18, 19, 20, 40, 64, 65, 128, 333):
        n = 3 ** (size * 2) * 5 ** size
        text = to_text(n, base)
        if int(text, base) != n or int("0" * 70 + text, base) != n or int(text.upper()[0] + "_" + text[1:], base) != n if len(text) > 1 else int(text, base) != n:
            print("wrong", text, base)
print(seen.hexdigest())  # expect: 2a6bac8abe19c6eb8f458be275bbd815
for bad in ("1__2", "_1", "1_", "", "0x", "12 3", "1" * 100 + "_", "_" + "1" * 100, "1" * 50 + "__" + "1" * 50, "9" * 40 + "a", "\0", "1\0"):
    for base in (10, 16, 0, 36):
        try:
            print(int(bad, base))
        except ValueError as e:
            print(e)  # expect: invalid literal for int() with base 10: '1__2'
            # expect: invalid literal for int() with base 16: '1__2'
            # expect: invalid literal for int() with base 0: '1__2'
            # expect: invalid literal for int() with base 36: '1__2'
            # expect: invalid literal for int() with base 10: '_1'
            # expect: invalid literal for int() with base 16: '_1'
            # expect: invalid literal for int() with base 0: '_1'
            # expect: invalid literal for int() with base 36: '_1'
            # expect: invalid literal for int() with base 10: '1_'
            # expect: invalid literal for int() with base 16: '1_'
            # expect: invalid literal for int() with base 0: '1_'
            # expect: invalid literal for int() with base 36: '1_'
            # expect: invalid literal for int() with base 10: ''
            # expect: invalid literal for int() with base 16: ''
            # expect: invalid literal for int() with base 0: ''
            # expect: invalid literal for int() with base 36: ''
            # expect: invalid literal for int() with base 10: '0x'
            # expect: invalid literal for int() with base 16: '0x'
            # expect: invalid literal for int() with base 0: '0x'
            # expect: 33
            # expect: invalid literal for int() with base 10: '12 3'
            # expect: invalid literal for int() with base 16: '12 3'
            # expect: invalid literal for int() with base 0: '12 3'
            # expect: invalid literal for int() with base 36: '12 3'
            # expect: invalid literal for int() with base 10: '1111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111_'
            # expect: invalid literal for int() with base 16: '1111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111_'
            # expect: invalid literal for int() with base 0: '1111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111_'
            # expect: invalid literal for int() with base 36: '1111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111_'
            # expect: invalid literal for int() with base 10: '_1111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111'
            # expect: invalid literal for int() with base 16: '_1111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111'
            # expect: invalid literal for int() with base 0: '_1111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111'
            # expect: invalid literal for int() with base 36: '_1111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111'
            # expect: invalid literal for int() with base 10: '11111111111111111111111111111111111111111111111111__11111111111111111111111111111111111111111111111111'
            # expect: invalid literal for int() with base 16: '11111111111111111111111111111111111111111111111111__11111111111111111111111111111111111111111111111111'
            # expect: invalid literal for int() with base 0: '11111111111111111111111111111111111111111111111111__11111111111111111111111111111111111111111111111111'
            # expect: invalid literal for int() with base 36: '11111111111111111111111111111111111111111111111111__11111111111111111111111111111111111111111111111111'
            # expect: invalid literal for int() with base 10: '9999999999999999999999999999999999999999a'
            # expect: 14030415718376668014755374394076316988696952412570
            # expect: invalid literal for int() with base 0: '9999999999999999999999999999999999999999a'
            # expect: 1654158026277415019090974932622224189313274012929113279359472670
            # expect: invalid literal for int() with base 10: '\x00'
            # expect: invalid literal for int() with base 16: '\x00'
            # expect: invalid literal for int() with base 0: '\x00'
            # expect: invalid literal for int() with base 36: '\x00'
            # expect: invalid literal for int() with base 10: '1\x00'
            # expect: invalid literal for int() with base 16: '1\x00'
            # expect: invalid literal for int() with base 0: '1\x00'
            # expect: invalid literal for int() with base 36: '1\x00'
