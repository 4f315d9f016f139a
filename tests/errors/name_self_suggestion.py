class C:
    def __init__(self):
        self.value = 1

    def f(self):
        return value


C().f()
# exit: 1
