# oracle: no (CPython computes until it is stopped)
for make in (lambda: 10 ** 10 ** 12, lambda: 2 ** 2 ** 60, lambda: (1 << 2 ** 30) ** 2 ** 30, lambda: 7 ** 7 ** 7 ** 7):
    try:
        make()
        print("made")
    except (MemoryError, OverflowError):
        print("refused")  # expect: refused
# expect: refused
# expect: refused
# expect: refused
