__debug__ = 1
# exit: 1
