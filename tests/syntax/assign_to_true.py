True = 1
# exit: 1
