def f(None):
    pass
# exit: 1
