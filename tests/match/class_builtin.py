def f(x):
    match x:
        case bool(b): return f"bool {b}"
        case int(n): return f"int {n}"
        case str() as s: return f"str {s}"
        case float(): return "float"
        case list([a, b]): return f"pair {a} {b}"
        case dict(): return "dict"
        case _: return "?"
for v in (True, 3, "s", 1.5, [1, 2], [1], {}, None):
    print(f(v))  # expect: bool True
    # expect: int 3
    # expect: str s
    # expect: float
    # expect: pair 1 2
    # expect: ?
    # expect: dict
    # expect: ?
