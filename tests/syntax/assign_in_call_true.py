f(True=2)
# exit: 1
