def f():
    nonlocal x, 5
# exit: 1
