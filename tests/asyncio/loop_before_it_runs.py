# get_event_loop() makes the main thread's loop when nobody has, and says nothing about it.
import asyncio
import threading
import warnings

async def answer():
    await asyncio.sleep(0)
    return 42

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    loop = asyncio.get_event_loop()
    print(loop is asyncio.get_event_loop(), loop.is_running(), loop.run_until_complete(answer()))
    # expect: True False 42
    task = asyncio.ensure_future(answer(), loop=loop)
    print(loop.run_until_complete(task))  # expect: 42
    loop.close()
print([str(w.message) for w in caught])  # expect: []

def elsewhere():
    try:
        asyncio.get_event_loop()
    except RuntimeError as error:
        print(error)  # expect: There is no current event loop in thread 'T'.

thread = threading.Thread(target=elsewhere, name="T")
thread.start()
thread.join()
