def f():
    return **a
# exit: 1
