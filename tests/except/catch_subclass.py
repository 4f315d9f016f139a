try:
    [][1]
except LookupError as e:
    print(type(e).__name__, e)  # expect: IndexError list index out of range
