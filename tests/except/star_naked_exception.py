try:
    raise ValueError("bare")
except* ValueError as e:
    print(repr(e))  # expect: ExceptionGroup('', (ValueError('bare'),))
