print x
# exit: 1
