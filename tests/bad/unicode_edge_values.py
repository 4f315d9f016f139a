print(len(chr(0x10FFFF) * 3), ("\ud800" + "a").encode("utf-8", "replace"), "\udc80".encode("utf-8", "surrogateescape"))
# expect: 3 b'?a' b'\x80'
for f in (lambda: chr(0x110000), lambda: chr(-2 ** 40), lambda: "%c" % 0x110000, lambda: "\ud800".encode(), lambda: print("\ud800")):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)  # expect: ValueError chr() arg not in range(0x110000)
        # expect: OverflowError Python int too large to convert to C int
        # expect: OverflowError %c arg not in range(0x110000)
        # expect: UnicodeEncodeError 'utf-8' codec can't encode character '\ud800' in position 0: surrogates not allowed
        # expect: UnicodeEncodeError 'utf-8' codec can't encode character '\ud800' in position 0: surrogates not allowed
