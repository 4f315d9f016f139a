def f(a, *rest):
    return a, rest
print(f(1), f(1, 2, 3), f(*[1, 2]), f(*"ab", "c"))  # expect: (1, ()) (1, (2, 3)) (1, (2,)) ('a', ('b', 'c'))
