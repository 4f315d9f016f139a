print(b"a b  c".split(), b"a,b".split(b","), b"a,b,c".rsplit(b",", 1), b"a\nb\r\n".splitlines(), b",".join([b"a", b"b"]), b"a=b".partition(b"="), b"ab".rpartition(b"="), b"x".join([bytearray(b"1"), b"2"]))
# expect: [b'a', b'b', b'c'] [b'a', b'b'] [b'a,b', b'c'] [b'a', b'b'] b'a,b' (b'a', b'=', b'b') (b'', b'', b'ab') b'1x2'
try:
    b",".join(["a"])
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError sequence item 0: expected a bytes-like object, str found
try:
    b"a".split("a")
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError a bytes-like object is required, not 'str'
try:
    b"a".split(b"")
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError empty separator
