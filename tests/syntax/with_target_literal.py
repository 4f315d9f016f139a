with a as 5:
    pass
# exit: 1
