if 1:
    continue
# exit: 1
