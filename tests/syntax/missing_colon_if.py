if x
    pass
# exit: 1
