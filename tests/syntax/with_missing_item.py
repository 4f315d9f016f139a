with:
    pass
# exit: 1
