import asyncio
import concurrent.futures
import contextvars
import threading
import time

who = contextvars.ContextVar("who", default="nobody")


def square(n):
    return n * n


def fails():
    raise ValueError("in a thread")


async def main():
    loop = asyncio.get_running_loop()
    began = time.monotonic()
    await asyncio.gather(*(asyncio.to_thread(time.sleep, 0.5) for _ in range(4)))
    print(time.monotonic() - began < 1.8, threading.active_count() > 1)
    who.set("me")
    print(await asyncio.to_thread(who.get), await loop.run_in_executor(None, square, 7))
    try:
        await asyncio.to_thread(fails)
    except ValueError as e:
        print(e)
    with concurrent.futures.ProcessPoolExecutor(2) as pool:
        print(await asyncio.gather(*(loop.run_in_executor(pool, square, n) for n in range(4))))
    with concurrent.futures.ThreadPoolExecutor(1) as pool:
        print(await asyncio.wrap_future(pool.submit(square, 3)))
    result = []

    def other():
        future = asyncio.run_coroutine_threadsafe(asyncio.sleep(0.01, "from the loop"), loop)
        result.append(future.result(5))
        loop.call_soon_threadsafe(done.set)

    done = asyncio.Event()
    thread = threading.Thread(target=other)
    thread.start()
    await done.wait()
    thread.join()
    print(result)


if __name__ == "__main__":
    asyncio.run(main())  # expect: True True
    # expect: me 49
    # expect: in a thread
    # expect: [0, 1, 4, 9]
    # expect: 9
    # expect: ['from the loop']
    print(threading.active_count())  # expect: 1
    results = [None] * 3

    def run(i):
        results[i] = asyncio.run(asyncio.sleep(0.02, i))

    threads = [threading.Thread(target=run, args=(i,)) for i in range(3)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    print(results)  # expect: [0, 1, 2]
