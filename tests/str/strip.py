print(repr("  a ".strip()), repr("  a ".lstrip()), repr("  a ".rstrip()), "xxaxx".strip("x"), "xyaxy".strip("yx"), "abc".lstrip("ba"), "abc".rstrip("cb"), repr("\u2003a\x1f".strip()), "aaa".strip("a"), "a".strip(None))
# expect: 'a' 'a ' '  a' a a c a 'a'  a
try:
    "a".strip(5)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError strip arg must be None or str
