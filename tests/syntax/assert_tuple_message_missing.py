assert
# exit: 1
