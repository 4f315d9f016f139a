def f(x):
    global x
# exit: 1
