[a]: int = 1
# exit: 1
