x = f"{1 # c}"
# exit: 1
