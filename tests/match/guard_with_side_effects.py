def check(x):
    print("check", x)
    return x == 2
match 2:
    case 1 if check(1): print("a")
    case 2 if check(3): print("b")  # expect: check 3
    case 2 if check(2): print("c")  # expect: check 2
    # expect: c
