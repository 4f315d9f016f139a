match x, y
    pass
# exit: 1
