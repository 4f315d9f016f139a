x = None
x.append(1)
# exit: 1
