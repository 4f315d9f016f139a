for f in (
    lambda: hash(memoryview(bytearray(b"x")).toreadonly()),
    lambda: memoryview(b"").cast("B", [1]),
    lambda: memoryview(b"").cast("B", (0,)),
    lambda: memoryview(b"abcd").cast("B", (2,2)).cast("B", (4,)).shape,
    lambda: memoryview(b"abcd").cast("B", (2,2)).cast("B").shape,
    lambda: hash(memoryview(b"x")) == hash(b"x"),
    lambda: memoryview(b"").cast("i").shape,
    lambda:memoryview(b"")[::2].cast("B"),
):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)  # expect: TypeError unhashable type: 'bytearray'
    # expect: TypeError memoryview: cannot cast view with zeros in shape or strides
    # expect: TypeError memoryview: cannot cast view with zeros in shape or strides
    # expect: (4,)
    # expect: (4,)
    # expect: True
    # expect: (0,)
    # expect: TypeError memoryview: casts are restricted to C-contiguous views
