class M:
    def __enter__(self):
        return self

    def __exit__(self, *info):
        return 1 // 0


with M() as m:
    x = 1
# exit: 1
