x = 1_
# exit: 1
