print({i % 2: i for i in range(6)}, {k.upper(): v for k, v in {"a": 1, "A": 2}.items()})
# expect: {0: 4, 1: 5} {'A': 2}
