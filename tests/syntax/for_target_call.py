for f() in x:
    pass
# exit: 1
