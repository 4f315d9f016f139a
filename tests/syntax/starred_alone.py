*a
# exit: 1
