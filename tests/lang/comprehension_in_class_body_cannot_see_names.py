class C:
    n = 3
    bad = [n for _ in range(2)]
# expect-error: NameError: name 'n' is not defined
