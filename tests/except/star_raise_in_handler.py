try:
    try:
        raise ExceptionGroup("g", [ValueError(1), KeyError("k")])
    except* ValueError:
        raise OSError("new")
except ExceptionGroup as e:
    print(repr(e))  # expect: ExceptionGroup('', [OSError('new'), ExceptionGroup('g', [KeyError('k')])])
