it = iter({"a": 1, "b": 2})
print(it.__length_hint__(), next(it), it.__length_hint__(), next(it), next(it, None))  # expect: 2 a 1 b None
