None = 1
# exit: 1
