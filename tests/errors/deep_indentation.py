def f():
    if True:
        while True:
            for i in range(3):
                    return   i / 0


f()
# exit: 1
