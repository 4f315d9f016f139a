def f(*, **k):
    pass
# exit: 1
