import asyncio


class Later:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        yield from asyncio.sleep(0.001).__await__()
        return self.value


class Stray:
    def __await__(self):
        yield 5


async def agen(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield i


class Resource:
    async def __aenter__(self):
        await asyncio.sleep(0)
        return "resource"

    async def __aexit__(self, *exc):
        print("left", exc[0])
        return True


async def main():
    print(await Later(3), await asyncio.gather(Later(1), Later(2)), await asyncio.ensure_future(Later(9)))
    try:
        await Stray()
    except RuntimeError as e:
        print(str(e))
    print([i async for i in agen(4)], {i: i async for i in agen(2)}, sum([x async for x in agen(5) if x % 2]))
    async with Resource() as r:
        print(r)
        raise KeyError
    async for x in agen(3):
        if x:
            break
    print(x)
    try:
        await 3
    except TypeError as e:
        print(e)
    try:
        asyncio.create_task(3)
    except TypeError as e:
        print(e)
    try:
        asyncio.ensure_future(3)
    except TypeError as e:
        print(e)
    try:
        await asyncio.wait([])
    except ValueError as e:
        print(e)
    try:
        await asyncio.wait([c := main()])
    except TypeError as e:
        print(e)
        c.close()
    t = asyncio.create_task(asyncio.sleep(0))
    for call in (lambda: t.set_result(1), lambda: t.set_exception(ValueError())):
        try:
            call()
        except RuntimeError as e:
            print(e)
    await t
    import contextlib

    @contextlib.asynccontextmanager
    async def manager():
        yield "managed"

    async with manager() as m:
        print(m)


asyncio.run(main())  # expect: 3 [1, 2] 9
# expect: Task got bad yield: 5
# expect: [0, 1, 2, 3] {0: 0, 1: 1} 4
# expect: resource
# expect: left <class 'KeyError'>
# expect: 1
# expect: object int can't be used in 'await' expression
# expect: a coroutine was expected, got 3
# expect: An asyncio.Future, a coroutine or an awaitable is required
# expect: Set of Tasks/Futures is empty.
# expect: Passing coroutines is forbidden, use tasks explicitly.
# expect: Task does not support set_result operation
# expect: Task does not support set_exception operation
# expect: managed
