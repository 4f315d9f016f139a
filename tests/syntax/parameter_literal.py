def f(1):
    pass
# exit: 1
