f(a=1, 2)
# exit: 1
