x = a is
# exit: 1
