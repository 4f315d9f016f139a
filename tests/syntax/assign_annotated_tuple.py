a, b: int = 1
# exit: 1
