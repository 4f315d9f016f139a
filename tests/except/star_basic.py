try:
    raise ExceptionGroup("g", [ValueError(1), TypeError(2), ValueError(3)])
except* ValueError as e:
    print("values", e.exceptions)  # expect: values (ValueError(1), ValueError(3))
except* TypeError as e:
    print("types", e.exceptions)  # expect: types (TypeError(2),)
