import asyncio


async def producer(q, n):
    for i in range(n):
        await q.put(i)
    await q.put(None)


async def consumer(q, out):
    while (item := await q.get()) is not None:
        out.append(item)
        q.task_done()
    q.task_done()


async def main():
    q, out = asyncio.Queue(2), []
    await asyncio.gather(producer(q, 10), consumer(q, out))
    print(out, q.empty(), q.qsize(), q.maxsize)
    await q.join()
    try:
        q.task_done()
    except ValueError as e:
        print(e)
    try:
        q.get_nowait()
    except asyncio.QueueEmpty as e:
        print(repr(e))
    q.put_nowait(1)
    q.put_nowait(2)
    try:
        q.put_nowait(3)
    except asyncio.QueueFull as e:
        print(repr(e), q.full())
    p, s = asyncio.PriorityQueue(), asyncio.LifoQueue()
    for x in (3, 1, 2):
        p.put_nowait(x)
        s.put_nowait(x)
    print([p.get_nowait() for _ in range(3)], [s.get_nowait() for _ in range(3)])
    getters = [asyncio.create_task(p.get()) for _ in range(3)]
    await asyncio.sleep(0)
    getters[0].cancel()
    p.put_nowait("x")
    p.put_nowait("y")
    print(await asyncio.gather(*getters, return_exceptions=True))

    async def worker(name, q, log):
        while True:
            n = await q.get()
            await asyncio.sleep(0.001 * n)
            log.append(n)
            q.task_done()

    q, log = asyncio.Queue(), []
    for n in range(6):
        q.put_nowait(n % 3)
    workers = [asyncio.create_task(worker(i, q, log)) for i in range(3)]
    await q.join()
    for w in workers:
        w.cancel()
    print(sorted(log), [str(r) or type(r).__name__ for r in await asyncio.gather(*workers, return_exceptions=True)])
    try:
        await asyncio.wait_for(q.get(), 0.01)
    except TimeoutError:
        print("nothing came")


asyncio.run(main())  # expect: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] True 0 2
# expect: task_done() called too many times
# expect: QueueEmpty()
# expect: QueueFull() True
# expect: [1, 2, 3] [2, 1, 3]
# expect: [CancelledError(''), 'x', 'y']
# expect: [0, 0, 1, 1, 2, 2] ['CancelledError', 'CancelledError', 'CancelledError']
# expect: nothing came
