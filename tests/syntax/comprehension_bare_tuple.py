x = [a, b for a in c]
# exit: 1
