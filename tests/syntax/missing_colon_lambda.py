f = lambda x x
# exit: 1
