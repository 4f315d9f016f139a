from array import array, typecodes
import array as module

print(typecodes, module.ArrayType is array)  # expect: bBuhHiIlLqQfd True
limits = {"b": 8, "B": 8, "h": 16, "H": 16, "i": 32, "I": 32, "l": 64, "L": 64, "q": 64, "Q": 64}
for code, bits in limits.items():
    low, high = (0, 2**bits - 1) if code.isupper() else (-2**(bits - 1), 2**(bits - 1) - 1)
    a = array(code, [low, high])
    print(a, a.itemsize, a.typecode, a.tobytes())
    for bad in (low - 1, high + 1, 2**70, -2**70, 1.5, "x", None):
        try:
            a.append(bad)
        except (OverflowError, TypeError) as e:
            print("   ", type(e).__name__, e)  # expect: array('b', [-128, 127]) 1 b b'\x80\x7f'
            # expect:     OverflowError signed char is less than minimum
            # expect:     OverflowError signed char is greater than maximum
            # expect:     OverflowError Python int too large to convert to C long
            # expect:     OverflowError Python int too large to convert to C long
            # expect:     TypeError 'float' object cannot be interpreted as an integer
            # expect:     TypeError 'str' object cannot be interpreted as an integer
            # expect:     TypeError 'NoneType' object cannot be interpreted as an integer
            # expect: array('B', [0, 255]) 1 B b'\x00\xff'
            # expect:     OverflowError unsigned byte integer is less than minimum
            # expect:     OverflowError unsigned byte integer is greater than maximum
            # expect:     OverflowError Python int too large to convert to C long
            # expect:     OverflowError Python int too large to convert to C long
            # expect:     TypeError 'float' object cannot be interpreted as an integer
            # expect:     TypeError 'str' object cannot be interpreted as an integer
            # expect:     TypeError 'NoneType' object cannot be interpreted as an integer
            # expect: array('h', [-32768, 32767]) 2 h b'\x00\x80\xff\x7f'
            # expect:     OverflowError signed short integer is less than minimum
            # expect:     OverflowError signed short integer is greater than maximum
            # expect:     OverflowError Python int too large to convert to C long
            # expect:     OverflowError Python int too large to convert to C long
            # expect:     TypeError 'float' object cannot be interpreted as an integer
            # expect:     TypeError 'str' object cannot be interpreted as an integer
            # expect:     TypeError 'NoneType' object cannot be interpreted as an integer
            # expect: array('H', [0, 65535]) 2 H b'\x00\x00\xff\xff'
            # expect:     OverflowError unsigned short is less than minimum
            # expect:     OverflowError unsigned short is greater than maximum
            # expect:     OverflowError Python int too large to convert to C long
            # expect:     OverflowError Python int too large to convert to C long
            # expect:     TypeError 'float' object cannot be interpreted as an integer
            # expect:     TypeError 'str' object cannot be interpreted as an integer
            # expect:     TypeError 'NoneType' object cannot be interpreted as an integer
            # expect: array('i', [-2147483648, 2147483647]) 4 i b'\x00\x00\x00\x80\xff\xff\xff\x7f'
            # expect:     OverflowError signed integer is less than minimum
            # expect:     OverflowError signed integer is greater than maximum
            # expect:     OverflowError Python int too large to convert to C long
            # expect:     OverflowError Python int too large to convert to C long
            # expect:     TypeError 'float' object cannot be interpreted as an integer
            # expect:     TypeError 'str' object cannot be interpreted as an integer
            # expect:     TypeError 'NoneType' object cannot be interpreted as an integer
            # expect: array('I', [0, 4294967295]) 4 I b'\x00\x00\x00\x00\xff\xff\xff\xff'
            # expect:     OverflowError can't convert negative value to unsigned int
            # expect:     OverflowError unsigned int is greater than maximum
            # expect:     OverflowError Python int too large to convert to C unsigned long
            # expect:     OverflowError can't convert negative value to unsigned int
            # expect:     TypeError 'float' object cannot be interpreted as an integer
            # expect:     TypeError 'str' object cannot be interpreted as an integer
            # expect:     TypeError 'NoneType' object cannot be interpreted as an integer
            # expect: array('l', [-9223372036854775808, 9223372036854775807]) 8 l b'\x00\x00\x00\x00\x00\x00\x00\x80\xff\xff\xff\xff\xff\xff\xff\x7f'
            # expect:     OverflowError Python int too large to convert to C long
            # expect:     OverflowError Python int too large to convert to C long
            # expect:     OverflowError Python int too large to convert to C long
            # expect:     OverflowError Python int too large to convert to C long
            # expect:     TypeError 'float' object cannot be interpreted as an integer
            # expect:     TypeError 'str' object cannot be interpreted as an integer
            # expect:     TypeError 'NoneType' object cannot be interpreted as an integer
            # expect: array('L', [0, 18446744073709551615]) 8 L b'\x00\x00\x00\x00\x00\x00\x00\x00\xff\xff\xff\xff\xff\xff\xff\xff'
            # expect:     OverflowError can't convert negative value to unsigned int
            # expect:     OverflowError Python int too large to convert to C unsigned long
            # expect:     OverflowError Python int too large to convert to C unsigned long
            # expect:     OverflowError can't convert negative value to unsigned int
            # expect:     TypeError 'float' object cannot be interpreted as an integer
            # expect:     TypeError 'str' object cannot be interpreted as an integer
            # expect:     TypeError 'NoneType' object cannot be interpreted as an integer
            # expect: array('q', [-9223372036854775808, 9223372036854775807]) 8 q b'\x00\x00\x00\x00\x00\x00\x00\x80\xff\xff\xff\xff\xff\xff\xff\x7f'
            # expect:     OverflowError int too big to convert
            # expect:     OverflowError int too big to convert
            # expect:     OverflowError int too big to convert
            # expect:     OverflowError int too big to convert
            # expect:     TypeError 'float' object cannot be interpreted as an integer
            # expect:     TypeError 'str' object cannot be interpreted as an integer
            # expect:     TypeError 'NoneType' object cannot be interpreted as an integer
            # expect: array('Q', [0, 18446744073709551615]) 8 Q b'\x00\x00\x00\x00\x00\x00\x00\x00\xff\xff\xff\xff\xff\xff\xff\xff'
            # expect:     OverflowError can't convert negative int to unsigned
            # expect:     OverflowError int too big to convert
            # expect:     OverflowError int too big to convert
            # expect:     OverflowError can't convert negative int to unsigned
            # expect:     TypeError 'float' object cannot be interpreted as an integer
            # expect:     TypeError 'str' object cannot be interpreted as an integer
            # expect:     TypeError 'NoneType' object cannot be interpreted as an integer
for code in "fd":
    a = array(code, [1, 2.5, -0.0, float("inf")])
    print(a, a.itemsize, a[0], list(a))
    try:
        a.append("x")
    except TypeError as e:
        print(e)  # expect: array('f', [1.0, 2.5, -0.0, inf]) 4 1.0 [1.0, 2.5, -0.0, inf]
        # expect: must be real number, not str
        # expect: array('d', [1.0, 2.5, -0.0, inf]) 8 1.0 [1.0, 2.5, -0.0, inf]
        # expect: must be real number, not str
u = array("u", "grün€😀")
print(u, u.itemsize, u[1], len(u), u.tounicode(), u.tolist())
# expect: array('u', 'grün€😀') 4 r 6 grün€😀 ['g', 'r', 'ü', 'n', '€', '😀']
u.fromunicode("!!")
print(u)  # expect: array('u', 'grün€😀!!')
for call in (lambda: array("x"), lambda: array("ii"), lambda: array(3), lambda: array("i", "abc"), lambda: array("i", u), lambda: array("i", 5),
             lambda: u.append("ab"), lambda: u.append(3), lambda: array("i", typecode=1), lambda: array(), lambda: array("i").tounicode(), lambda: hash(array("i"))):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
        # expect: ValueError bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)
        # expect: TypeError array() argument 1 must be a unicode character, not str
        # expect: TypeError array() argument 1 must be a unicode character, not int
        # expect: TypeError cannot use a str to initialize an array with typecode 'i'
        # expect: TypeError cannot use a unicode array to initialize an array with typecode 'i'
        # expect: TypeError 'int' object is not iterable
        # expect: TypeError array item must be unicode character
        # expect: TypeError array item must be unicode character
        # expect: TypeError array.array() takes no keyword arguments
        # expect: TypeError array() takes at least 1 argument (0 given)
        # expect: ValueError tounicode() may only be called on unicode type arrays
        # expect: TypeError unhashable type: 'array.array'
