match [1, [2, (3, 4)], {"k": 5}]:
    case [a, [b, (c, d)], {"k": e}]:
        print(a, b, c, d, e)  # expect: 1 2 3 4 5
