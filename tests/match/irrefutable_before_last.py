match 5:
    case x:
        print(1)
    case 6:
        print(2)
# expect-error: SyntaxError: name capture 'x' makes remaining patterns unreachable
