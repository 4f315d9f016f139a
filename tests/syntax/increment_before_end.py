++
# exit: 1
