x = {**a for a in b}
# exit: 1
