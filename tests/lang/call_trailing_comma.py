print(max(1, 2,), (lambda *a: a)(*[1, 2],))  # expect: 2 (1, 2)
