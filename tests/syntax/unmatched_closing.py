x = 1)
# exit: 1
