print(str(KeyError("k")), str(KeyError()), str(KeyError("a", "b")))  # expect: 'k'  ('a', 'b')
