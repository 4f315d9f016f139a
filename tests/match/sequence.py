def f(x):
    match x:
        case []: return "empty"
        case [a]: return f"one {a}"
        case [a, b]: return f"two {a} {b}"
        case [a, *rest, z]: return f"{a} ... {z} with {rest}"
for v in ([], [1], (1, 2), [1, 2, 3, 4], range(3), "ab"):
    print(f(v))  # expect: empty
    # expect: one 1
    # expect: two 1 2
    # expect: 1 ... 4 with [2, 3]
    # expect: 0 ... 2 with [1]
    # expect: None
