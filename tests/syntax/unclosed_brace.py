d = {"a": 1,
# exit: 1
