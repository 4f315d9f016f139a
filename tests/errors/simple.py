1 / 0
# exit: 1
