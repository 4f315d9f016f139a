print(b"a".center(4), b"a".ljust(3, b"*"), b"a".rjust(3), b"-5".zfill(4), b"a\tb".expandtabs(4), b"abc".removeprefix(b"a"), b"abc".removesuffix(b"c"))
# expect: b' a  ' b'a**' b'  a' b'-005' b'a   b' b'bc' b'ab'
try:
    b"a".center(4, "x")
except Exception as e:
    print(type(e).__name__, e)
    # expect: TypeError center() argument 2 must be a byte string of length 1, not str
