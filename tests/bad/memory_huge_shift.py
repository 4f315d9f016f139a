for make in (lambda: 1 << 2 ** 40, lambda: 1 << 2 ** 70, lambda: -1 << 2 ** 64):
    try:
        make()
        print("made")
    except (MemoryError, OverflowError) as e:
        print(type(e).__name__)  # expect: MemoryError
        # expect: OverflowError
        # expect: MemoryError
print(0 << 2 ** 70, 5 >> 2 ** 70, -5 >> 2 ** 70)  # expect: 0 0 -1
