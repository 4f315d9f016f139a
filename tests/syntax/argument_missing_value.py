f(a=)
# exit: 1
