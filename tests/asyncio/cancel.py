import asyncio


async def worker(log, clean=0):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as e:
        log.append(("cancelled", e.args))
        await asyncio.sleep(clean)
        raise
    finally:
        log.append("finally")


async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        return "went on"


async def main():
    log = []
    t = asyncio.create_task(worker(log))
    await asyncio.sleep(0)
    print(t.cancel("why"), t.cancelling())
    try:
        await t
    except asyncio.CancelledError as e:
        print("caught", e.args, log, t.cancelled(), t.done(), t.cancel())
    t = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    t.cancel()
    print(await t, t.cancelled(), t.cancelling(), t.uncancel())
    t = asyncio.create_task(worker(log))
    t.cancel()
    await asyncio.wait([t])
    print(t.cancelled(), log)
    try:
        await asyncio.wait_for(worker(log, 0.01), 0.01)
    except asyncio.TimeoutError as e:
        print(type(e), repr(e.__cause__), log)
    try:
        async with asyncio.timeout(0.01) as scope:
            await asyncio.sleep(5)
    except TimeoutError as e:
        print(type(e.__cause__), scope.expired(), scope)
    async with asyncio.timeout(None) as scope:
        scope.reschedule(asyncio.get_running_loop().time() + 5)
        print(scope.expired())
    print(scope.expired(), await asyncio.wait_for(asyncio.sleep(0, 7), 1), await asyncio.wait_for(asyncio.sleep(0, 8), None))
    inner = asyncio.create_task(asyncio.sleep(0.02, "inner"))
    try:
        await asyncio.wait_for(asyncio.shield(inner), 0.001)
    except TimeoutError:
        print(inner.done(), await inner)
    g = asyncio.gather(worker(log), worker(log))
    await asyncio.sleep(0)
    g.cancel()
    try:
        await g
    except asyncio.CancelledError:
        print("gather cancelled", g.cancelled(), len(log))
    try:
        await asyncio.wait_for(asyncio.sleep(1), 0)
    except TimeoutError:
        print("no time")

    async def inside():
        asyncio.current_task().cancel()
        await asyncio.sleep(0)

    try:
        await asyncio.create_task(inside())
    except asyncio.CancelledError:
        print("cancelled itself")


asyncio.run(main())  # expect: True 1
# expect: caught ('why',) [('cancelled', ('why',)), 'finally'] True True False
# expect: went on False 1 0
# expect: True [('cancelled', ('why',)), 'finally']
# expect: <class 'TimeoutError'> CancelledError() [('cancelled', ('why',)), 'finally', ('cancelled', ()), 'finally']
# expect: <class 'NoneType'> True <Timeout [expired]>
# expect: False
# expect: False 7 8
# expect: False inner
# expect: gather cancelled False 8
# expect: no time
# expect: cancelled itself


async def left_behind():
    asyncio.create_task(worker(left))
    await asyncio.sleep(0)
    print("main ends")


left = []
asyncio.run(left_behind())  # expect: main ends
print(left)  # expect: [('cancelled', ()), 'finally']


async def cancelled_main():
    raise asyncio.CancelledError("self")


try:
    asyncio.run(cancelled_main())
except asyncio.CancelledError as e:
    print("out", e)  # expect: out self
