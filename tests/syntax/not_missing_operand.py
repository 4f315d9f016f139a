x = not
# exit: 1
