{}["a key"]
# exit: 1
