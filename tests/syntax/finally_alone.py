finally:
    pass
# exit: 1
