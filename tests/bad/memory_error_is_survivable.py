for _ in range(5):
    try:
        "x" * 10 ** 15
    except MemoryError:
        pass
print("fine", [i for i in range(3)])  # expect: fine [0, 1, 2]
