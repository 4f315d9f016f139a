try:
    try:
        raise ExceptionGroup("g", [ValueError(1), KeyError("k")])
    except* ValueError:
        print("handled values")  # expect: handled values
except ExceptionGroup as rest:
    print(repr(rest))  # expect: ExceptionGroup('g', [KeyError('k')])
