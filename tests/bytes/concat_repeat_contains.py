print(b"a" + b"b", b"ab" * 2, 97 in b"abc", b"bc" in b"abc", b"" in b"", 300 in b"" if False else 0, b"a" + bytearray(b"c"))
# expect: b'ab' b'abab' True True True 0 b'ac'
try:
    b"a" + "b"
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError can't concat str to bytes
try:
    "a" in b"abc"
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError a bytes-like object is required, not 'str'
try:
    256 in b"abc"
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError byte must be in range(0, 256)
