raise ValueError("a", 1, None)
# exit: 1
