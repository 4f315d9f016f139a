for make in (lambda: "a" * 10 ** 12, lambda: b"a" * 10 ** 13, lambda: [0] * 10 ** 12, lambda: (0,) * 10 ** 13, lambda: bytearray(10 ** 13), lambda: bytes(10 ** 13), lambda: "é" * 10 ** 13, lambda: " ".ljust(10 ** 13), lambda: "%*d" % (10 ** 12, 1)):
    try:
        make()
        print("made")
    except MemoryError as e:
        print("MemoryError")  # expect: MemoryError
        # expect: MemoryError
        # expect: MemoryError
        # expect: MemoryError
        # expect: MemoryError
        # expect: MemoryError
        # expect: MemoryError
        # expect: MemoryError
        # expect: MemoryError
