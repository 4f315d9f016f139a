raise ValueError("a" "b") from KeyError("c")
# exit: 1
