try:
    raise ValueError("x")
except ValueError as e:
    e = "other"
    print(e)  # expect: other
