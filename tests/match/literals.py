def f(x):
    match x:
        case 1: return "one"
        case "a": return "letter"
        case None: return "none"
        case True: return "true"
        case -2.5: return "negative"
        case 1 + 2j: return "complex"
        case b"x": return "bytes"
        case _: return "other"
for v in (1, 1.0, "a", None, True, False, -2.5, 1 + 2j, b"x", [], 0):
    print(v, f(v))  # expect: 1 one
    # expect: 1.0 one
    # expect: a letter
    # expect: None none
    # expect: True one
    # expect: False other
    # expect: -2.5 negative
    # expect: (1+2j) complex
    # expect: b'x' bytes
    # expect: [] other
    # expect: 0 other
