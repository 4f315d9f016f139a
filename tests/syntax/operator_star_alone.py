x = *
# exit: 1
