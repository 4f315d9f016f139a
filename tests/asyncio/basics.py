import asyncio


async def f(n):
    await asyncio.sleep(0.01 * n)
    return n


async def bad():
    await asyncio.sleep(0)
    raise ValueError("bad")


async def main():
    print(await f(0), await asyncio.sleep(0, "result"))
    print(await asyncio.gather(f(2), f(1), f(0)), await asyncio.gather())
    print(await asyncio.gather(f(1), bad(), return_exceptions=True))
    try:
        await asyncio.gather(f(1), bad())
    except ValueError as e:
        print(repr(e))
    t = asyncio.create_task(f(1), name="me")
    print(t.get_name(), t.done(), asyncio.current_task().get_name(), len(asyncio.all_tasks()))
    print(await t, t.done(), t.result(), t.exception(), t.cancelled(), len(asyncio.all_tasks()))
    order = []
    for c in asyncio.as_completed([f(4), f(0), f(2)]):
        order.append(await c)
    print(order)
    done, pending = await asyncio.wait([asyncio.create_task(f(n)) for n in (0, 5)], timeout=0.02)
    print(len(done), len(pending), {t.result() for t in done})
    for t in pending:
        t.cancel()
    done, pending = await asyncio.wait([asyncio.create_task(f(n)) for n in (0, 9)], return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending))
    done, pending = await asyncio.wait([asyncio.create_task(f(9)), asyncio.create_task(bad())], return_when=asyncio.FIRST_EXCEPTION)
    print([t.exception() for t in done], len(pending))
    return "end"


print(asyncio.run(main()))  # expect: 0 result
# expect: [2, 1, 0] []
# expect: [1, ValueError('bad')]
# expect: ValueError('bad')
# expect: me False Task-1 3
# expect: 1 True 1 None False 1
# expect: [0, 2, 4]
# expect: 1 1 {0}
# expect: 1 1
# expect: [ValueError('bad')] 1
# expect: end
for wrong in (3, f):
    try:
        asyncio.run(wrong)
    except ValueError as e:
        print(str(e)[:32])  # expect: a coroutine was expected, got 3
        # expect: a coroutine was expected, got <f
try:
    asyncio.get_running_loop()
except RuntimeError as e:
    print(e)  # expect: no running event loop


async def nested():
    c = f(1)
    try:
        asyncio.run(c)
    except RuntimeError as e:
        print(e)
    c.close()


asyncio.run(nested())  # expect: asyncio.run() cannot be called from a running event loop
print(asyncio.iscoroutinefunction(f), asyncio.iscoroutinefunction(print), asyncio.iscoroutine(3))
# expect: True False False
