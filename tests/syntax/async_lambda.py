async lambda: 1
# exit: 1
