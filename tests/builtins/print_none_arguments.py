print("a", "b", sep=None, end=None, file=None)  # expect: a b
