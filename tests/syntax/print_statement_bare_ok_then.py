print x, y
# exit: 1
