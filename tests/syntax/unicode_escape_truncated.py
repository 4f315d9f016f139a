x = "\x4"
# exit: 1
