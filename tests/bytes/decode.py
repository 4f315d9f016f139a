print(b"abc".decode(), b"\xc3\xa9".decode(), b"\xff".decode("latin-1"), b"a\xffb".decode("utf-8", "replace"), b"a\xffb".decode("utf-8", "ignore"), b"\xff".decode("utf-8", "backslashreplace"), ascii(b"\xff".decode("utf-8", "surrogateescape")), b"\xff\xfea\x00".decode("utf-16"), b"".decode("ascii"))
try:
    b"\xff".decode()
except Exception as e:
    print(type(e).__name__, e)
try:
    b"\xc3".decode()
except Exception as e:
    print(type(e).__name__, e)
try:
    b"\xe2\x82".decode()
except Exception as e:
    print(type(e).__name__, e)
try:
    b"a\x80".decode("ascii")
except Exception as e:
    print(type(e).__name__, e)
try:
    b"\xed\xa0\x80".decode()
except Exception as e:
    print(type(e).__name__, e)
try:
    b"\xf5".decode()
except Exception as e:
    print(type(e).__name__, e)
try:
    b"\xc0\x80".decode()
except Exception as e:
    print(type(e).__name__, e)
try:
    b"x".decode("nope")
except Exception as e:
    print(type(e).__name__, e)
