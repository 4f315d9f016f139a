if True:
# exit: 1
