raise ValueError("")
# exit: 1
