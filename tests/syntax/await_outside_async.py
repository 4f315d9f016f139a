def f():
    await x
# exit: 1
