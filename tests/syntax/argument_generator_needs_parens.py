f(x for x in y, 1)
# exit: 1
