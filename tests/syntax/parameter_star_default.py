def f(*a=1):
    pass
# exit: 1
