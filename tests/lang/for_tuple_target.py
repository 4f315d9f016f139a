for k, (a, b) in [(1, (2, 3)), (4, (5, 6))]:
    print(k, a, b)  # expect: 1 2 3
    # expect: 4 5 6
