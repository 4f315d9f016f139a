try:
    [0] * 2 ** 50
except MemoryError:
    print("MemoryError")  # expect: MemoryError
