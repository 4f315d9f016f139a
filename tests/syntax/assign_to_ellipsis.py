... = 1
# exit: 1
