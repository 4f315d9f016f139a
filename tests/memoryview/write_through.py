b = bytearray(b"abcdef")
m = memoryview(b)
m[0] = 88
m[2:4] = b"YZ"
print(b, m[1:].tobytes())  # expect: bytearray(b'XbYZef') b'bYZef'
try:
    m[0] = 256
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError memoryview: invalid value for format 'B'
try:
    m[0:2] = b"abc"
except Exception as e:
    print(type(e).__name__, e)
    # expect: ValueError memoryview assignment: lvalue and rvalue have different structures
try:
    m[10]
except Exception as e:
    print(type(e).__name__, e)  # expect: IndexError index out of bounds on dimension 1
