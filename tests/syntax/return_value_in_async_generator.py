async def f():
    yield 1
    return 2
# exit: 1
