def f(a, a):
    pass
# exit: 1
