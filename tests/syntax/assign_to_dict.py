{"a": 1} = x
# exit: 1
