x = [1]
x[0] += "a"
# exit: 1
