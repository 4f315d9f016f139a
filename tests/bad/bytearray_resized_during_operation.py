b = bytearray(b"abcdef")
class I:
    def __index__(self):
        b.clear()
        return 65
try:
    b[3] = I()
    print(b)
except IndexError as e:
    print(e)  # expect: bytearray index out of range
