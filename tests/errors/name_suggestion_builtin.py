print(lenn("x"))
# exit: 1
