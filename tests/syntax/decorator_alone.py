@deco
# exit: 1
