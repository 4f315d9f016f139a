f(a=1, a=2)
# exit: 1
