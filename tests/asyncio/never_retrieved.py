import asyncio
import gc
import logging
import sys

logging.basicConfig(stream=sys.stdout, format="%(levelname)s %(name)s %(message)s")


class Shorter(logging.Filter):
    def filter(self, record):
        record.exc_info = None
        record.msg = record.getMessage().partition(" coro=")[0]
        record.args = None
        return True


logging.root.handlers[0].addFilter(Shorter())


async def bad():
    1 / 0


async def main():
    t = asyncio.create_task(bad(), name="lost")
    await asyncio.sleep(0.01)
    del t
    gc.collect()
    asyncio.get_running_loop().call_soon(lambda: [][1])
    await asyncio.sleep(0.01)
    print("end")


asyncio.run(main())  # expect: ERROR asyncio Task exception was never retrieved
# expect: future: <Task finished name='lost'
# expect: ERROR asyncio Exception in callback main.<locals>.<lambda>() at never_retrieved.py:29
# expect: handle: <Handle main.<locals>.<lambda>() at never_retrieved.py:29>
# expect: end
