print('it)
# exit: 1
