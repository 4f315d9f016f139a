def (a):
    pass
# exit: 1
