def make(n):
    try:
        raise ValueError(n)
    except ValueError as e:
        return e


raise ExceptionGroup("outer", [make(1), ExceptionGroup("inner", [make(2), KeyError("k")]), make(3)])
# exit: 1
