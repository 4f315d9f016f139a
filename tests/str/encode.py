print("aé😀".encode(), "é".encode("latin-1"), "abc".encode("ascii"), "é".encode("ascii", "ignore"), "é".encode("ascii", "replace"), "é😀".encode("ascii", "backslashreplace"), "é".encode("ascii", "xmlcharrefreplace"), "é".encode("utf-16"), "é😀".encode("utf-16-le"), "é".encode("utf-32-be"), "\ud800".encode("utf-8", "surrogatepass"), "é".encode("ascii", "namereplace"))
# expect: b'a\xc3\xa9\xf0\x9f\x98\x80' b'\xe9' b'abc' b'' b'?' b'\\xe9\\U0001f600' b'&#233;' b'\xff\xfe\xe9\x00' b'\xe9\x00=\xd8\x00\xde' b'\x00\x00\x00\xe9' b'\xed\xa0\x80' b'\\N{LATIN SMALL LETTER E WITH ACUTE}'
try:
    "é".encode("ascii")
except Exception as e:
    print(type(e).__name__, e)
    # expect: UnicodeEncodeError 'ascii' codec can't encode character '\xe9' in position 0: ordinal not in range(128)
try:
    "aé中".encode("latin-1")
except Exception as e:
    print(type(e).__name__, e)
    # expect: UnicodeEncodeError 'latin-1' codec can't encode character '\u4e2d' in position 2: ordinal not in range(256)
try:
    "\ud800".encode()
except Exception as e:
    print(type(e).__name__, e)
    # expect: UnicodeEncodeError 'utf-8' codec can't encode character '\ud800' in position 0: surrogates not allowed
try:
    "x".encode("no-such-codec")
except Exception as e:
    print(type(e).__name__, e)  # expect: LookupError unknown encoding: no-such-codec
try:
    "é".encode("ascii", "no-such-handler")
except Exception as e:
    print(type(e).__name__, e)  # expect: LookupError unknown error handler name 'no-such-handler'
