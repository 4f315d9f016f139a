b = bytearray(b"abcdef")
b[0] = 65
b[-1] = ord("F")
b[1:3] = b"XYZ"
print(b)  # expect: bytearray(b'AXYZdeF')
b[::2] = b"...."[:len(b[::2])]
print(b)  # expect: bytearray(b'.X.Z.e.')
del b[0], b[-2:]
print(b)  # expect: bytearray(b'X.Z.')
try:
    b[0] = 256
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError byte must be in range(0, 256)
try:
    b[0] = "a"
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError 'str' object cannot be interpreted as an integer
try:
    b[10] = 1
except Exception as e:
    print(type(e).__name__, e)  # expect: IndexError bytearray index out of range
try:
    b[::2] = b"toolong"
except Exception as e:
    print(type(e).__name__, e)
    # expect: ValueError attempt to assign bytes of size 7 to extended slice of size 2
