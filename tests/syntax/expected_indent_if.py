if True:
pass
# exit: 1
