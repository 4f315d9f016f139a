print(str(b"abc", "utf-8"), str(b"\xc3\xa9", "utf-8"), str(b"\xff", "latin-1"), str(b"a", encoding="ascii", errors="strict"), str(), str(5), str(b"abc"), str(object=[1]))
# expect: abc é ÿ a  5 b'abc' [1]
try:
    str(b"\xff", "utf-8")
except Exception as e:
    print(type(e).__name__, e)
    # expect: UnicodeDecodeError 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte
try:
    str("a", "utf-8")
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError decoding str is not supported
try:
    str(5, "utf-8")
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError decoding to str: need a bytes-like object, int found
