for a, *b in [(1, 2, 3), "xy"]:
    print(a, b)  # expect: 1 [2, 3]
    # expect: x ['y']
