global x.y
# exit: 1
