print({k: v for k, v in zip("abc", range(3))})  # expect: {'a': 0, 'b': 1, 'c': 2}
