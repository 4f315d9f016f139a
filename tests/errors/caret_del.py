d = {}
del d["x"]
# exit: 1
