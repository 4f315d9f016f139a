def f():
    (yield) = 1
# exit: 1
