try:
    list(range(10 ** 15))
except MemoryError:
    print("MemoryError")  # expect: MemoryError
