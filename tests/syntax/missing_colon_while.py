while True
    pass
# exit: 1
