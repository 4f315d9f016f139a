class C:
    x = 1
    y = x + undefined
# exit: 1
