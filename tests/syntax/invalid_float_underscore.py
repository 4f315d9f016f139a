x = 1._5
# exit: 1
