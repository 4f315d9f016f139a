try:
    raise ExceptionGroup("eg", [ValueError(1), KeyError(2)])
except* ValueError:
    pass
# exit: 1
