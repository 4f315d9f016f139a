del 5
# exit: 1
