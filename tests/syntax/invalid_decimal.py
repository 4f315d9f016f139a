x = 1abc
# exit: 1
