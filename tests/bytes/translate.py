print(b"abc".translate(bytes.maketrans(b"ab", b"xy")), b"abc".translate(None, b"b"), b"abc".translate(bytes(range(256)), delete=b"a"))
# expect: b'xyc' b'ac' b'bc'
try:
    b"a".translate(b"short")
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError translation table must be 256 characters long
try:
    bytes.maketrans(b"a", b"bc")
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError maketrans arguments must have same length
