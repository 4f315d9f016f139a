x = [a for in b]
# exit: 1
