x.()
# exit: 1
