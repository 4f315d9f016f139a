# Any format casts to bytes, also one that memoryview does not read itself; its iterators are not pickled.
import ctypes, io, pickle
number = memoryview(ctypes.c_double(1.5))
print(number.format, number.cast('B').tolist(), number.cast('B').cast('d').tolist())
# expect: <d [0, 0, 0, 0, 0, 0, 248, 63] [1.5]
try: number.cast('d')
except TypeError as error: print(error)  # expect: memoryview: cannot cast between two non-byte formats
try: pickle.dumps(iter(memoryview(b'')))
except TypeError as error: print(error)  # expect: cannot pickle 'memory_iterator' object
for target in b'12', memoryview(b'12'), memoryview(bytearray(4))[::2], 'ab':
    for read in io.BytesIO(b'12').readinto, io.BufferedReader(io.BytesIO(b'12')).readinto1:
        try: read(target)
        except TypeError as error: print(error)
        # expect: readinto() argument must be read-write bytes-like object, not bytes
        # expect: readinto1() argument must be read-write bytes-like object, not bytes
        # expect: readinto() argument must be read-write bytes-like object, not memoryview
        # expect: readinto1() argument must be read-write bytes-like object, not memoryview
        # expect: readinto() argument must be read-write bytes-like object, not memoryview
        # expect: readinto1() argument must be read-write bytes-like object, not memoryview
        # expect: readinto() argument must be read-write bytes-like object, not str
        # expect: readinto1() argument must be read-write bytes-like object, not str
