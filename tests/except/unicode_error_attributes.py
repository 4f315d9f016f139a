e = UnicodeDecodeError("utf-8", b"ab\xff", 2, 3, "invalid start byte")
print(e.encoding, e.object, e.start, e.end, e.reason)  # expect: utf-8 b'ab\xff' 2 3 invalid start byte
print(e)  # expect: 'utf-8' codec can't decode byte 0xff in position 2: invalid start byte
print(UnicodeEncodeError("ascii", "a\xe9\u20ac", 1, 3, "ordinal not in range(128)"))
# expect: 'ascii' codec can't encode characters in position 1-2: ordinal not in range(128)
print(UnicodeEncodeError("ascii", "\u20ac", 0, 1, "r"))
# expect: 'ascii' codec can't encode character '\u20ac' in position 0: r
