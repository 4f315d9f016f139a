x = f"{1 + "
# exit: 1
