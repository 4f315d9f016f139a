x = import + 1
# exit: 1
