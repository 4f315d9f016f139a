x = 0o8
# exit: 1
