b = b"abcabc"
print(b.find(b"c"), b.find(99), b.rfind(b"a"), b.index(b"b"), b.count(b"a"), b.count(97), b.replace(b"a", b"xy"), b.replace(b"", b"-", 2), b.find(b"z"), b.count(b""))
# expect: 2 2 3 1 2 2 b'xybcxybc' b'-a-bcabc' -1 7
try:
    b.index(b"z")
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError subsection not found
try:
    b.find("a")
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError argument should be integer or bytes-like object, not 'str'
try:
    b.find(256)
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError byte must be in range(0, 256)
try:
    b.replace("a", "b")
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError a bytes-like object is required, not 'str'
