def while():
    pass
# exit: 1
