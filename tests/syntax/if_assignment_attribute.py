if x.a = 1:
    pass
# exit: 1
