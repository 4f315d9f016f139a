b = bytearray(b"ab")
b.append(99)
b.extend(b"de")
b.extend([102, 103])
b.insert(0, 64)
print(b, b.pop(), b.pop(0), b)  # expect: bytearray(b'abcdef') 103 64 bytearray(b'abcdef')
b.remove(ord("c"))
b.reverse()
print(b)  # expect: bytearray(b'fedba')
b += b"!"
b *= 2
print(b, len(b))  # expect: bytearray(b'fedba!fedba!') 12
b.clear()
print(b)  # expect: bytearray(b'')
try:
    b.pop()
except Exception as e:
    print(type(e).__name__, e)  # expect: IndexError pop from empty bytearray
try:
    b.append(256)
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError byte must be in range(0, 256)
try:
    b.append("a")
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError 'str' object cannot be interpreted as an integer
try:
    b.remove(5)
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError value not found in bytearray
try:
    b.extend(["a"])
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError 'str' object cannot be interpreted as an integer
