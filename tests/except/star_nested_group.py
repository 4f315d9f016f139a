try:
    raise ExceptionGroup("o", [ExceptionGroup("i", [ValueError(1), TypeError(2)]), ValueError(3)])
except* ValueError as e:
    print(repr(e))  # expect: ExceptionGroup('o', [ExceptionGroup('i', [ValueError(1)]), ValueError(3)])
except* TypeError as e:
    print(repr(e))  # expect: ExceptionGroup('o', [ExceptionGroup('i', [TypeError(2)])])
