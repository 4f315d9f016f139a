x = pass
# exit: 1
