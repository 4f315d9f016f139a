print(b"a" < b"b", b"a" == bytearray(b"a"), b"a" == "a", b"ab" > b"a", b"" < b"\x00", hash(b"a") == hash(b"a"))
# expect: True True False True True True
try:
    b"a" < "a"
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError '<' not supported between instances of 'bytes' and 'str'
