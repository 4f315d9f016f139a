[x := 1 for x in y]
# exit: 1
