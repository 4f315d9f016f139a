a, b = [1, 2, 3]
# exit: 1
