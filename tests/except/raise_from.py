try:
    raise ValueError("a") from KeyError("b")
except ValueError as e:
    print(repr(e.__cause__), e.__context__, e.__suppress_context__)  # expect: KeyError('b') None True
