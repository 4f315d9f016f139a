match x:
    case [*a, *b]:
        pass
# exit: 1
