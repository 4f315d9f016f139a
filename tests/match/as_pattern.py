match [1, [2, 3]]:
    case [x, [_, _] as pair] as whole:
        print(x, pair, whole)  # expect: 1 [2, 3] [1, [2, 3]]
