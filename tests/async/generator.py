async def g():
    yield 1
    yield 2
async def f():
    return [x async for x in g()]
try:
    f().send(None)
except StopIteration as e:
    print(e.value)  # expect: [1, 2]
