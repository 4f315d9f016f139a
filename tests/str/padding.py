print(repr("ab".center(7)), repr("ab".center(6)), repr("abc".center(6)), repr("ab".ljust(5)), repr("ab".rjust(5)), "ab".center(7, "*"), "5".zfill(3), "-5".zfill(4), "+5".zfill(5), "abc".zfill(2), "".zfill(2), "ab".ljust(1), "é".rjust(3, "😀"))
# expect: '   ab  ' '  ab  ' ' abc  ' 'ab   ' '   ab' ***ab** 005 -005 +0005 abc 00 ab 😀😀é
try:
    "a".center(5, "ab")
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError The fill character must be exactly one character long
try:
    "a".ljust(5, "")
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError The fill character must be exactly one character long
try:
    "a".rjust(5, 5)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError The fill character must be a unicode character, not int
try:
    "a".zfill("x")
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError 'str' object cannot be interpreted as an integer
