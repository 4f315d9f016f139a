raise ValueError("first\nsecond\n  third")
# exit: 1
