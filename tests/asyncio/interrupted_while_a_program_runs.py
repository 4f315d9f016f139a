"""The loop does not wait for a program of which the task that waited for it was cancelled."""
import asyncio
import os
import signal
import threading
import time


async def main():
    global program
    program = await asyncio.create_subprocess_exec("sleep", "1000")
    threading.Timer(0.05, os.kill, (os.getpid(), signal.SIGINT)).start()
    await program.wait()


begun = time.monotonic()
try:
    asyncio.run(main())
except KeyboardInterrupt as e:
    print(repr(e))  # expect: KeyboardInterrupt()
print(time.monotonic() - begun < 10)  # expect: True
os.kill(program.pid, signal.SIGKILL)
