f = lambda a, b, a: 1
# exit: 1
