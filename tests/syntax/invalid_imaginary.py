x = 1jx
# exit: 1
