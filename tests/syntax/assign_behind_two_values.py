a, b c, d = 1
# exit: 1
