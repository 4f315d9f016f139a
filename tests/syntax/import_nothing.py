import
# exit: 1
