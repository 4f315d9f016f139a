real = "real"


def __getattr__(name):
    if name == "missing":
        raise AttributeError("no " + name)
    return "made " + name
