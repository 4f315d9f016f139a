x = f"{a b}"
# exit: 1
