import asyncio, re

async def wait(): await asyncio.sleep(10)

async def main():
    task = asyncio.create_task(wait(), name="me")
    await asyncio.sleep(0)
    print(re.match(r"<Task \w+", repr(task))[0])
    task.cancel()
    print(re.match(r"<Task \w+", repr(task))[0])
    try: await task
    except asyncio.CancelledError: pass
    print(re.match(r"<Task \w+", repr(task))[0])

asyncio.run(main())  # expect: <Task pending
# expect: <Task cancelling
# expect: <Task cancelled
