x = 1; x.y
# exit: 1
