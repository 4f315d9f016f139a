x = [a for a b]
# exit: 1
