# The bytes of values, in all versions of the format, and what cannot be read.
import io
import marshal


def attempt(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


for value in (None, True, ..., StopIteration, 1, -5, 257, 2**31, 2**31 - 1, -2**31, -2**31 - 1, 10**30, -10**30, 1.5, 2j, b"ab", b"", "", "a", "hello world",
              "\xe9", "\ud800", (1, 2), (), [1, 1, 2], {1: 2, "a": "a"}, {1, 2, 3}, frozenset([1]), bytearray(b"x"), memoryview(b"abc"), [()] * 3, [[1], [2]]):
    print(marshal.dumps(value))  # expect: b'N'
    # expect: b'T'
    # expect: b'.'
    # expect: b'S'
    # expect: b'\xe9\x01\x00\x00\x00'
    # expect: b'\xe9\xfb\xff\xff\xff'
    # expect: b'\xe9\x01\x01\x00\x00'
    # expect: b'\xec\x03\x00\x00\x00\x00\x00\x00\x00\x02\x00'
    # expect: b'\xe9\xff\xff\xff\x7f'
    # expect: b'\xe9\x00\x00\x00\x80'
    # expect: b'\xec\xfd\xff\xff\xff\x01\x00\x00\x00\x02\x00'
    # expect: b"\xec\x07\x00\x00\x00\x00\x00\x00\x00\xa97\xa73\x04M\x93e'\x03"
    # expect: b"\xec\xf9\xff\xff\xff\x00\x00\x00\x00\xa97\xa73\x04M\x93e'\x03"
    # expect: b'\xe7\x00\x00\x00\x00\x00\x00\xf8?'
    # expect: b'\xf9\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00@'
    # expect: b'\xf3\x02\x00\x00\x00ab'
    # expect: b'\xf3\x00\x00\x00\x00'
    # expect: b'\xda\x00'
    # expect: b'\xda\x01a'
    # expect: b'\xfa\x0bhello world'
    # expect: b'\xf5\x02\x00\x00\x00\xc3\xa9'
    # expect: b'\xf5\x03\x00\x00\x00\xed\xa0\x80'
    # expect: b'\xa9\x02\xe9\x01\x00\x00\x00\xe9\x02\x00\x00\x00'
    # expect: b'\xa9\x00'
    # expect: b'\xdb\x03\x00\x00\x00\xe9\x01\x00\x00\x00r\x01\x00\x00\x00\xe9\x02\x00\x00\x00'
    # expect: b'\xfb\xe9\x01\x00\x00\x00\xe9\x02\x00\x00\x00\xda\x01ar\x03\x00\x00\x000'
    # expect: b'\xbc\x03\x00\x00\x00\xe9\x01\x00\x00\x00\xe9\x02\x00\x00\x00\xe9\x03\x00\x00\x00'
    # expect: b'\xbe\x01\x00\x00\x00\xe9\x01\x00\x00\x00'
    # expect: b'\xf3\x01\x00\x00\x00x'
    # expect: b'\xf3\x03\x00\x00\x00abc'
    # expect: b'\xdb\x03\x00\x00\x00\xa9\x00r\x01\x00\x00\x00r\x01\x00\x00\x00'
    # expect: b'\xdb\x02\x00\x00\x00[\x01\x00\x00\x00\xe9\x01\x00\x00\x00[\x01\x00\x00\x00\xe9\x02\x00\x00\x00'
for version in range(5):
    data = marshal.dumps([1.5, "ab", b"x", (1,), 12345678901234, 2j, "\xe9"], version)
    print(data, marshal.loads(data))
    # expect: b'[\x07\x00\x00\x00f\x031.5u\x02\x00\x00\x00abs\x01\x00\x00\x00x(\x01\x00\x00\x00i\x01\x00\x00\x00l\x03\x00\x00\x00\xf2/\x9cg\xe9,x\x010\x012u\x02\x00\x00\x00\xc3\xa9' [1.5, 'ab', b'x', (1,), 12345678901234, 2j, 'é']
    # expect: b'[\x07\x00\x00\x00f\x031.5u\x02\x00\x00\x00abs\x01\x00\x00\x00x(\x01\x00\x00\x00i\x01\x00\x00\x00l\x03\x00\x00\x00\xf2/\x9cg\xe9,x\x010\x012u\x02\x00\x00\x00\xc3\xa9' [1.5, 'ab', b'x', (1,), 12345678901234, 2j, 'é']
    # expect: b'[\x07\x00\x00\x00g\x00\x00\x00\x00\x00\x00\xf8?u\x02\x00\x00\x00abs\x01\x00\x00\x00x(\x01\x00\x00\x00i\x01\x00\x00\x00l\x03\x00\x00\x00\xf2/\x9cg\xe9,y\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00@u\x02\x00\x00\x00\xc3\xa9' [1.5, 'ab', b'x', (1,), 12345678901234, 2j, 'é']
    # expect: b'[\x07\x00\x00\x00\xe7\x00\x00\x00\x00\x00\x00\xf8?\xf4\x02\x00\x00\x00ab\xf3\x01\x00\x00\x00x\xa8\x01\x00\x00\x00\xe9\x01\x00\x00\x00\xec\x03\x00\x00\x00\xf2/\x9cg\xe9,\xf9\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00@\xf5\x02\x00\x00\x00\xc3\xa9' [1.5, 'ab', b'x', (1,), 12345678901234, 2j, 'é']
    # expect: b'[\x07\x00\x00\x00\xe7\x00\x00\x00\x00\x00\x00\xf8?\xda\x02ab\xf3\x01\x00\x00\x00x\xa9\x01\xe9\x01\x00\x00\x00\xec\x03\x00\x00\x00\xf2/\x9cg\xe9,\xf9\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00@\xf5\x02\x00\x00\x00\xc3\xa9' [1.5, 'ab', b'x', (1,), 12345678901234, 2j, 'é']
loop = []
loop.append(loop)
print(marshal.dumps(loop), marshal.loads(marshal.dumps(loop)))
# expect: b'\xdb\x01\x00\x00\x00r\x00\x00\x00\x00' [[...]]
value = {"a": [1, 2.5, (None, True)], (1, "x"): {"y": b"z"}, 3: frozenset({4, 5}), "big": -2**200, "\ud800": float("inf")}
print([marshal.loads(marshal.dumps(value, version)) == value for version in range(5)])
# expect: [True, True, True, True, True]
for data in (b"", b"i", b"[\5\0\0\0N", b"0", b"(\xff\xff\xff\xff", b"r\0\0\0\0", b"l\1\0\0\0\xff\xff", b"l\1\0\0\0\0\0", b"s\xff\xff\xff\xff", b"u\1\0\0\0\xff",
             b"{N0", b"{NN0", b"{0", b"<\1\0\0\0[\0\0\0\0", b"f\0031.5", b"f\1x", b"x\0011\0012", b"R\0\0\0\0", b"t\1\0\0\0a", b"I\1\0\0\0\0\0\0\0", b"Nextra",
             b")\0010", b"[\1\0\0\0000", b"\xdb\1\0\0\0r\0\0\0\0"):
    print(data, attempt(marshal.loads, data))  # expect: b'' EOFError: EOF read where object expected
    # expect: b'i' EOFError: marshal data too short
    # expect: b'[\x05\x00\x00\x00N' EOFError: EOF read where object expected
    # expect: b'0' TypeError: NULL object in marshal data for object
    # expect: b'(\xff\xff\xff\xff' ValueError: bad marshal data (tuple size out of range)
    # expect: b'r\x00\x00\x00\x00' ValueError: bad marshal data (invalid reference)
    # expect: b'l\x01\x00\x00\x00\xff\xff' ValueError: bad marshal data (digit out of range in long)
    # expect: b'l\x01\x00\x00\x00\x00\x00' ValueError: bad marshal data (unnormalized long data)
    # expect: b's\xff\xff\xff\xff' ValueError: bad marshal data (bytes object size out of range)
    # expect: b'u\x01\x00\x00\x00\xff' UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte
    # expect: b'{N0' {}
    # expect: b'{NN0' {None: None}
    # expect: b'{0' {}
    # expect: b'<\x01\x00\x00\x00[\x00\x00\x00\x00' TypeError: unhashable type: 'list'
    # expect: b'f\x031.5' 1.5
    # expect: b'f\x01x' ValueError: could not convert string to float: 'x'
    # expect: b'x\x011\x012' (1+2j)
    # expect: b'R\x00\x00\x00\x00' ValueError: bad marshal data (unknown type code)
    # expect: b't\x01\x00\x00\x00a' a
    # expect: b'I\x01\x00\x00\x00\x00\x00\x00\x00' 1
    # expect: b'Nextra' None
    # expect: b')\x010' TypeError: NULL object in marshal data for tuple
    # expect: b'[\x01\x00\x00\x000' TypeError: NULL object in marshal data for list
    # expect: b'\xdb\x01\x00\x00\x00r\x00\x00\x00\x00' [[...]]


class Number(int):
    pass


deep = []
for _ in range(3000):
    deep = [deep]
for bad in (object(), [print], Number(3), [Number(3)], deep, type):
    print(attempt(marshal.dumps, bad))  # expect: ValueError: unmarshallable object
    # expect: ValueError: unmarshallable object
    # expect: ValueError: unmarshallable object
    # expect: ValueError: unmarshallable object
    # expect: ValueError: object too deeply nested to marshal
    # expect: ValueError: unmarshallable object
f = io.BytesIO()
marshal.dump([1, 2], f)
marshal.dump("x", f)
f.seek(0)
print(marshal.load(f), marshal.load(f), attempt(marshal.load, f), marshal.version)
# expect: [1, 2] x EOFError: EOF read where object expected 4
print(attempt(marshal.loads, "a"), attempt(marshal.dump, 1, 2), attempt(marshal.load, 2))
# expect: TypeError: a bytes-like object is required, not 'str' AttributeError: 'int' object has no attribute 'write' AttributeError: 'int' object has no attribute 'read'
