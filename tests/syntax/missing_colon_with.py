with a
    pass
# exit: 1
