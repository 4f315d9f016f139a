nonlocal x
# exit: 1
