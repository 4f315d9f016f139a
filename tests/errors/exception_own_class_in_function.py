def f():
    class Local(Exception):
        pass
    raise Local("here")


f()
# exit: 1
