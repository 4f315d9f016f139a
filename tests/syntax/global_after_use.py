def f():
    print(x)
    global x
# exit: 1
