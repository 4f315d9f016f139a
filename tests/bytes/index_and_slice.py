b = b"hello"
print(b[0], b[-1], b[1:3], b[::-1], b[10:], list(b), b[:])
# expect: 104 111 b'el' b'olleh' b'' [104, 101, 108, 108, 111] b'hello'
try:
    b[10]
except Exception as e:
    print(type(e).__name__, e)  # expect: IndexError index out of range
try:
    b["a"]
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError byte indices must be integers or slices, not str
