class C:
    yield 1
# exit: 1
