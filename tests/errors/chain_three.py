try:
    try:
        raise ValueError("one")
    except ValueError:
        raise TypeError("two")
except TypeError as e:
    raise KeyError("three") from e
# exit: 1
