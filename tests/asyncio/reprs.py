import asyncio


async def sub():
    await asyncio.sleep(0.01)
    return 5


async def fails():
    1 / 0


async def main():
    t = asyncio.create_task(sub(), name="me")
    print(t)
    await asyncio.sleep(0)
    print(t)
    t.add_done_callback(lambda t: None)
    await t
    print(t)
    t = asyncio.create_task(fails())
    await asyncio.wait([t])
    print(t, repr(t.exception()))
    t = asyncio.create_task(sub())
    t.cancel()
    print(t)
    try:
        await t
    except asyncio.CancelledError:
        print(t)
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    print(f, loop)
    f.add_done_callback(print)
    print(f)
    f.set_result([1, 2])
    print(f)
    g = loop.create_future()
    g.set_exception(ValueError("x"))
    print(g, g.exception())
    h = loop.create_future()
    print(h.cancel(), h, h.cancel())
    print(asyncio.Lock(), asyncio.Event(), asyncio.Semaphore(3), asyncio.Condition(), asyncio.Barrier(2))
    q = asyncio.Queue(3)
    q.put_nowait("x")
    print(q, asyncio.LifoQueue())
    print(asyncio.timeout(None), asyncio.TaskGroup())
    print(loop.call_later(100, print, 1).cancelled(), loop.is_running(), loop.is_closed(), loop.get_debug())
    print(type(t), type(f), asyncio.CancelledError, asyncio.TimeoutError, asyncio.InvalidStateError, asyncio.QueueEmpty)


asyncio.run(main())
