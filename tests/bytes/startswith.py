print(b"abc".startswith(b"a"), b"abc".endswith((b"x", b"c")), b"abc".startswith(b"b", 1))
# expect: True True True
try:
    b"a".startswith("a")
except Exception as e:
    print(type(e).__name__, e)
    # expect: TypeError startswith first arg must be bytes or a tuple of bytes, not str
