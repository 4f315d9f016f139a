import asyncio


async def ok(n):
    await asyncio.sleep(0.001 * n)
    return n


async def bad(error, n=0):
    await asyncio.sleep(0.001 * n)
    raise error


async def main():
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(ok(n)) for n in range(3)]
    print([t.result() for t in tasks])
    slow = None
    try:
        async with asyncio.TaskGroup() as group:
            slow = group.create_task(ok(1000))
            group.create_task(bad(ValueError("one")))
            group.create_task(bad(TypeError("two")))
            await asyncio.sleep(5)
            print("not reached")
    except* ValueError as e:
        print(repr(e), slow.cancelled())
    except* TypeError as e:
        print(repr(e))
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(ok(1))
            raise KeyError("body")
    except BaseExceptionGroup as e:
        print(repr(e), e.message)
    try:
        group.create_task(late := ok(1))
    except RuntimeError as e:
        late.close()
        print(str(e)[-11:])
    try:
        async with asyncio.timeout(0.01):
            async with asyncio.TaskGroup() as group:
                group.create_task(asyncio.sleep(5))
    except TimeoutError:
        print("group timed out")

    async def inner():
        async with asyncio.TaskGroup() as group:
            group.create_task(bad(OSError("deep")))

    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(inner())
    except BaseExceptionGroup as e:
        print(repr(e))
    t = asyncio.create_task(inner_sleep())
    await asyncio.sleep(0)
    t.cancel()
    await asyncio.wait([t])
    print(t.cancelled())


async def inner_sleep():
    async with asyncio.TaskGroup() as group:
        group.create_task(asyncio.sleep(5))


asyncio.run(main())  # expect: [0, 1, 2]
# expect: ExceptionGroup('unhandled errors in a TaskGroup', [ValueError('one')]) True
# expect: ExceptionGroup('unhandled errors in a TaskGroup', [TypeError('two')])
# expect: ExceptionGroup('unhandled errors in a TaskGroup', [KeyError('body')]) unhandled errors in a TaskGroup
# expect: is finished
# expect: group timed out
# expect: ExceptionGroup('unhandled errors in a TaskGroup', [ExceptionGroup('unhandled errors in a TaskGroup', [OSError('deep')])])
# expect: True
# exit: 0
