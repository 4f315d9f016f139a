x, y = 1, 2
match x, y:
    case 1, 2:
        print("pair")  # expect: pair
match *[1], 2:
    case [1, 2]:
        print("star")  # expect: star
