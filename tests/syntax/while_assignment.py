while x = 1:
    pass
# exit: 1
