async def f():
    await 5
f().send(None)
# expect-error: TypeError: object int can't be used in 'await' expression
