# What is assigned to some fields of structures leaves those between them as they are, however it gets there.
import numpy as np

kind = np.dtype([("a", "i4"), ("b", "f8"), ("c", "U3")])
x = np.array([(1, 2.5, "x"), (3, 4.5, "y")], kind)
y = np.array([(7, 8.5, "p"), (9, 10.5, "q")], kind)
some = ["a", "c"]

x[some] = y[some]
print(x)  # expect: [(7, 2.5, 'p') (9, 4.5, 'q')]
x[some] = (5, "z")
print(x)  # expect: [(5, 2.5, 'z') (5, 4.5, 'z')]
x[some] = [(5, "k"), (6, "l")]
print(x)  # expect: [(5, 2.5, 'k') (6, 4.5, 'l')]
x[some][0] = (8, "m")
print(x)  # expect: [(8, 2.5, 'm') (6, 4.5, 'l')]
x[some][:1] = y[some][1]
print(x)  # expect: [(9, 2.5, 'q') (6, 4.5, 'l')]
x[some].fill((2, "n"))
print(x)  # expect: [(2, 2.5, 'n') (2, 4.5, 'n')]
x[some][[0, 1]] = y[some]
print(x)  # expect: [(7, 2.5, 'p') (9, 4.5, 'q')]
x[some][np.array([True, False])] = (3, "bo")
print(x)  # expect: [(3, 2.5, 'bo') (9, 4.5, 'q')]
x[some].flat[0] = (1, "fl")
print(x)  # expect: [(1, 2.5, 'fl') (9, 4.5, 'q')]
x[some].view()[...] = (4, "vi")
print(x)  # expect: [(4, 2.5, 'vi') (4, 4.5, 'vi')]
print(np.where([True, False], x[some], y[some]))  # expect: [(4, 'vi') (9, 'q')]

memory = bytearray(range(48))
wide = np.frombuffer(memory, np.dtype({"names": ["p", "q"], "formats": ["i2", "i8"], "offsets": [0, 8], "itemsize": 24}))
wide[0] = (1, 2)
print(memory.hex())
# expect: 01000203040506070200000000000000101112131415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f
wide[:] = np.zeros(2, wide.dtype)
print(memory.hex())
# expect: 00000203040506070000000000000000101112131415161700001a1b1c1d1e1f000000000000000028292a2b2c2d2e2f
small = np.frombuffer(memory, np.dtype({"names": ["p"], "formats": ["i2"], "offsets": [2], "itemsize": 8}))
small[:] = (-1,)
print(memory.hex())
# expect: 0000ffff040506070000ffff000000001011ffff141516170000ffff1c1d1e1f0000ffff000000002829ffff2c2d2e2f
nested = np.frombuffer(memory, [("inner", wide.dtype), ("rest", "V24")])
nested["inner"] = np.ones(1, wide.dtype)
nested[:1] = np.zeros(1, nested.dtype)
print(memory.hex())
# expect: 0000ffff0405060700000000000000001011ffff14151617000000000000000000000000000000000000000000000000

wide = np.zeros(3, "U40")  # elements of any size, one by one
wide.flat[0] = "y" * 40
wide.flat[1:] = "z" * 40
print(wide[0] == "y" * 40, wide.flat[2] == "z" * 40)  # expect: True True
