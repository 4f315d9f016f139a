x = 0b2
# exit: 1
