x.for = 1
# exit: 1
