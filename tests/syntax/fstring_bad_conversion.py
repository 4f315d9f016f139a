x = f"{1!z}"
# exit: 1
