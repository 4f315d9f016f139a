import asyncio


async def main():
    lock, log = asyncio.Lock(), []

    async def use(name):
        async with lock:
            log.append(name + " in")
            await asyncio.sleep(0)
            log.append(name + " out")

    await asyncio.gather(*(use(n) for n in "abc"))
    print(log, lock.locked())
    try:
        lock.release()
    except RuntimeError as e:
        print(e)
    await lock.acquire()
    t = asyncio.create_task(lock.acquire())
    await asyncio.sleep(0)
    print(str(lock)[-22:])
    t.cancel()
    lock.release()
    await asyncio.sleep(0)
    print(lock.locked())

    event = asyncio.Event()
    waiters = [asyncio.create_task(event.wait()) for _ in range(3)]
    await asyncio.sleep(0)
    event.set()
    print(await asyncio.gather(*waiters), event.is_set(), await event.wait())
    event.clear()
    print(event.is_set())

    sem, most, now = asyncio.Semaphore(2), 0, 0

    async def limited():
        nonlocal most, now
        async with sem:
            now += 1
            most = max(most, now)
            await asyncio.sleep(0.001)
            now -= 1

    await asyncio.gather(*(limited() for _ in range(6)))
    print(most, now, sem.locked())
    bounded = asyncio.BoundedSemaphore(1)
    try:
        bounded.release()
    except ValueError as e:
        print(e)
    try:
        asyncio.Semaphore(-1)
    except ValueError as e:
        print(e)

    cond, items = asyncio.Condition(), []

    async def consumer():
        async with cond:
            await cond.wait_for(lambda: items)
            return items.pop()

    tasks = [asyncio.create_task(consumer()) for _ in range(2)]
    await asyncio.sleep(0)
    async with cond:
        items.extend([1, 2])
        cond.notify_all()
    print(sorted(await asyncio.gather(*tasks)))
    for wrong in (cond.wait(),):
        try:
            await wrong
        except RuntimeError as e:
            print(e)
    try:
        cond.notify()
    except RuntimeError as e:
        print(e)

    barrier = asyncio.Barrier(3)
    print(sorted(await asyncio.gather(*(barrier.wait() for _ in range(3)))), barrier.parties, barrier.n_waiting, barrier.broken)
    waiting = asyncio.create_task(barrier.wait())
    await asyncio.sleep(0)
    await barrier.abort()
    try:
        await waiting
    except asyncio.BrokenBarrierError as e:
        print(repr(e), barrier.broken)
    await barrier.reset()
    print(barrier.broken)


asyncio.run(main())  # expect: ['a in', 'a out', 'b in', 'b out', 'c in', 'c out'] False
# expect: Lock is not acquired.
# expect: 0 [locked, waiters:1]>
# expect: False
# expect: [True, True, True] True True
# expect: False
# expect: 2 0 False
# expect: BoundedSemaphore released too many times
# expect: Semaphore initial value must be >= 0
# expect: [1, 2]
# expect: cannot wait on un-acquired lock
# expect: cannot notify on un-acquired lock
# expect: [0, 1, 2] 3 0 False
# expect: BrokenBarrierError('Abort or reset of barrier') True
# expect: False
