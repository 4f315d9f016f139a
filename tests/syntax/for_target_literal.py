for 5 in x:
    pass
# exit: 1
