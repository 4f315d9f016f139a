x = "abc
# exit: 1
