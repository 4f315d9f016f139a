def f(x):
    match x:
        case 1 | 2 | 3: return "small"
        case "a" | "b" as letter: return "letter " + letter
        case _: return "?"
print(f(2), f("b"), f(9))  # expect: small letter b ?
