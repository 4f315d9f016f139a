a = 5
if a < 3 or a > "x":
    pass
# exit: 1
