x++
# exit: 1
