for x y:
    pass
# exit: 1
