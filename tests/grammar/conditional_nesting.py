print(1 if 0 else 2 if 0 else 3, (1 if 1 else 2) if 1 else 3, [x if x else "z" for x in (0, 1)], (lambda: 1 if 0 else 2)())
# expect: 3 1 ['z', 1] 2
