while 1:
x = 1
# exit: 1
