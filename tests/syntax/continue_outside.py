continue
# exit: 1
