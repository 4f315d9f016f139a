def f():
    async for x in y:
        pass
# exit: 1
