async def f():
    yield from x
# exit: 1
