match [1, 2, 3, 4]:
    case [first, *_]:
        print(first)  # expect: 1
match (1, 2):
    case 1, x:
        print(x)  # expect: 2
