# SIGCHLD may come while a watcher of many loops looks at a process.
# oracle: no (the process is waited for twice: 255)
import asyncio
import os
import signal

waitpid = os.waitpid


def interrupted_waitpid(pid, flags):
    found = waitpid(pid, flags)
    os.kill(os.getpid(), signal.SIGCHLD)
    return found


async def main():
    done = asyncio.get_running_loop().create_future()
    with asyncio.MultiLoopChildWatcher() as watcher:
        watcher.attach_loop(None)
        pid = os.fork() or os._exit(3)
        watcher.add_child_handler(pid, lambda pid, code: done.set_result(code))
        code = await done
        watcher.close()
        return code


os.waitpid = interrupted_waitpid
print(asyncio.run(main()))  # expect: 3
