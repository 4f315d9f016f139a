else:
    pass
# exit: 1
