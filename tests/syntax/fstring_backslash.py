x = f"{'\n'}"
# exit: 1
