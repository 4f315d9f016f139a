while 1:
    def f():
        break
# exit: 1
