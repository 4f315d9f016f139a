class (A):
    pass
# exit: 1
