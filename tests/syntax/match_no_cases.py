match x:
    pass
# exit: 1
