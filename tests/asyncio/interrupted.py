# Ctrl-C cancels the main task; its finally clauses run.
import asyncio
import os
import signal
import threading


async def main():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("cancelled")
        raise
    finally:
        await asyncio.sleep(0)
        print("cleaned up")


for _ in range(2):
    threading.Timer(0.1, os.kill, (os.getpid(), signal.SIGINT)).start()
    try:
        asyncio.run(main())
    except KeyboardInterrupt:
        print("interrupted")  # expect: cancelled
        # expect: cleaned up
        # expect: interrupted
        # expect: cancelled
        # expect: cleaned up
        # expect: interrupted
print(signal.getsignal(signal.SIGINT) is signal.default_int_handler)  # expect: True
