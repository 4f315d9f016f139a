async def f():
    await x = 1
# exit: 1
