for i:
    pass
# exit: 1
