for make in (lambda: "ab" * 2 ** 62, lambda: [0] * 2 ** 62, lambda: bytes(2 ** 63), lambda: "a" * 2 ** 64, lambda: (1, 2) * 2 ** 63, lambda: "x".center(2 ** 63), lambda: bytearray(2 ** 62) * 4):
    try:
        make()
        print("made")
    except (MemoryError, OverflowError) as e:
        print(type(e).__name__, e)
