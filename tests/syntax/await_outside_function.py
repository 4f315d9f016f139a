await x
# exit: 1
