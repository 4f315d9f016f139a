for i in x
    pass
# exit: 1
