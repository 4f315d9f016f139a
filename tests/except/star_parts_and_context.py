# An exception alone is wrapped for an except* clause, without a traceback; parts of a group keep their context, but do not show it.
try:
    raise ValueError(1)
except* ValueError as e:
    print(e.__traceback__, e.exceptions[0].__traceback__ is not None)  # expect: None True

try:
    try: 1 / 0
    except Exception: raise ExceptionGroup("g", [ValueError(3), OSError(2, "m")])
except ExceptionGroup as e:
    print(e.__suppress_context__)  # expect: False
    for part in *e.split(OSError), e.subgroup(OSError), e.derive([OSError()]):
        print(part.__suppress_context__, repr(part.__context__))
        # expect: True ZeroDivisionError('division by zero')
        # expect: True ZeroDivisionError('division by zero')
        # expect: True ZeroDivisionError('division by zero')
        # expect: False None
try:
    try:
        try: 1 / 0
        except Exception: raise ExceptionGroup("g", [ValueError(3), OSError(2, "m")])
    except* OSError as e: raise KeyError
except ExceptionGroup as e:
    print([part.__suppress_context__ for part in e.exceptions])  # expect: [False, True]
