# Small programs of the kind that tutorials show.
import asyncio
import random
import time


async def fetch(n, delay):
    await asyncio.sleep(delay)
    return {"id": n}


async def ticker(n, log):
    for i in range(n):
        log.append(f"tick {i}")
        await asyncio.sleep(0.02)


async def chain(n):
    return 0 if n == 0 else 1 + await chain(n - 1)


async def pipeline():
    a, b = asyncio.Queue(), asyncio.Queue()

    async def stage(source, dest, f):
        while (x := await source.get()) is not None:
            await dest.put(f(x))
        await dest.put(None)

    tasks = [asyncio.create_task(stage(a, b, lambda x: x + 1))]
    for x in (1, 2, 3, None):
        await a.put(x)
    out = []
    while (x := await b.get()) is not None:
        out.append(x)
    await asyncio.gather(*tasks)
    return out


async def philosophers():
    forks, meals = [asyncio.Lock() for _ in range(3)], [0] * 3

    async def eat(i):
        first, second = sorted((i, (i + 1) % 3))
        for _ in range(3):
            async with forks[first], forks[second]:
                meals[i] += 1
                await asyncio.sleep(0)

    await asyncio.gather(*map(eat, range(3)))
    return meals


async def retry(times):
    for attempt in range(times):
        try:
            async with asyncio.timeout(0.01):
                await asyncio.sleep(0 if attempt == times - 1 else 1)
                return attempt
        except TimeoutError:
            pass


async def main():
    began = time.monotonic()
    print(await asyncio.gather(*(fetch(n, 0.4) for n in range(3))))
    print(time.monotonic() - began < 1.1)
    log = []
    t = asyncio.create_task(ticker(3, log))
    log.append("main")
    await t
    print(log, await chain(50), await pipeline(), await philosophers(), await retry(3))
    counter = 0

    async def add():
        nonlocal counter
        for _ in range(100):
            value = counter
            await asyncio.sleep(0)
            counter = value + 1

    await asyncio.gather(add(), add())
    print("lost updates:", counter)
    total = 0
    for _ in range(2000):
        await asyncio.sleep(0)
        total += 1
    print(total)
    tasks = [asyncio.create_task(asyncio.sleep(random.random() * 0.01, i)) for i in range(200)]
    print(sum(await asyncio.gather(*tasks)))


asyncio.run(main())  # expect: [{'id': 0}, {'id': 1}, {'id': 2}]
# expect: True
# expect: ['main', 'tick 0', 'tick 1', 'tick 2'] 50 [2, 3, 4] [3, 3, 3] 2
# expect: lost updates: 100
# expect: 2000
# expect: 19900
