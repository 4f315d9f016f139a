def f(if):
    pass
# exit: 1
