x = 5 – 3
# exit: 1
