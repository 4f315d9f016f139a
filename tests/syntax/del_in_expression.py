x = del y
# exit: 1
