def g():
    yield 1
    yield 1 + "a"


for x in g():
    pass
# exit: 1
