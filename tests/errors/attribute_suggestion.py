"abc".uper()
# exit: 1
