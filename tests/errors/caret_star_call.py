def f(*a):
    pass


f(*[1], *None)
# exit: 1
