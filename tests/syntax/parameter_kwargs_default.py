def f(**k=1):
    pass
# exit: 1
