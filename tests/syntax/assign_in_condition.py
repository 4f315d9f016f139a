if x = 5:
    pass
# exit: 1
