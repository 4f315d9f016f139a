def f():
    global x
    x: int = 1
# exit: 1
