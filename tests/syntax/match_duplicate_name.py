match x:
    case [a, a]:
        pass
# exit: 1
