def f():
    raise KeyError("k")


f()
# exit: 1
