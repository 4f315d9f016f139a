del f()
# exit: 1
