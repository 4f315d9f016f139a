a = 1 = b
# exit: 1
