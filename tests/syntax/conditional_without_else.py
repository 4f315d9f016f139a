x = 1 if True
# exit: 1
