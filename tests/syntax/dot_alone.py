x = .
# exit: 1
