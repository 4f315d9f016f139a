def f():
    nonlocal x
# exit: 1
