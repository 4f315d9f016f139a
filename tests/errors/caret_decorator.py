def deco(f):
    raise TypeError("no decoration")


@deco
def g():
    pass
# exit: 1
