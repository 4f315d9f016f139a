# Child watchers tell a loop of processes that the program has started itself.
import asyncio
import logging
import os
import signal
import sys

logging.basicConfig(stream=sys.stdout, format="%(name)s %(levelname)s %(message).22s")


def start(code):
    pid = os.fork()
    if pid == 0:
        if code == "killed":
            os.kill(os.getpid(), signal.SIGKILL)
        os._exit(code)
    return pid


async def watch(watcher):
    loop = asyncio.get_running_loop()
    watcher.attach_loop(loop)
    done = [loop.create_future() for _ in range(3)]
    with watcher:
        for code, future in zip((0, 3, "killed"), done):
            watcher.add_child_handler(start(code), lambda pid, code, future: future.set_result(code), future)
        active = watcher.is_active()
        codes = await asyncio.wait_for(asyncio.gather(*done), 10)
    removed = watcher.remove_child_handler(123456)
    watcher.close()
    return active, codes, removed


for kind in (asyncio.ThreadedChildWatcher, asyncio.PidfdChildWatcher, asyncio.SafeChildWatcher, asyncio.FastChildWatcher, asyncio.MultiLoopChildWatcher):
    print(kind.__name__, asyncio.run(watch(kind())))


async def unknown():
    done = asyncio.get_running_loop().create_future()
    pid = start(7)
    os.waitpid(pid, 0)
    with asyncio.ThreadedChildWatcher() as watcher:
        watcher.add_child_handler(pid, lambda pid, code: done.set_result(code))
        return await done


print(asyncio.run(unknown()), type(asyncio.get_child_watcher()).__name__, asyncio.get_child_watcher() is asyncio.get_child_watcher())
asyncio.set_child_watcher(watcher := asyncio.SafeChildWatcher())
print(asyncio.get_child_watcher() is watcher, watcher.is_active())
watcher.add_child_handler(1, print)
try:
    asyncio.AbstractChildWatcher().is_active()
except NotImplementedError as e:
    print(repr(e))
