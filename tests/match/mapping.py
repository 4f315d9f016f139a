def f(x):
    match x:
        case {"type": "circle", "r": r}: return f"circle {r}"
        case {"type": kind, **rest}: return f"{kind} {rest}"
        case {}: return "a mapping"
for v in ({"type": "circle", "r": 2, "z": 0}, {"type": "sq", "w": 1}, {"a": 1}, {}, 5):
    print(f(v))  # expect: circle 2
    # expect: sq {'w': 1}
    # expect: a mapping
    # expect: a mapping
    # expect: None
