"""asyncio.iscoroutinefunction: functions, methods, partials, and what says of itself that it makes coroutines."""
import asyncio
import asyncio.base_events
import asyncio.coroutines
import asyncio.unix_events
import functools


async def f():
    pass


class A:
    async def method(self):
        pass


class Marked:
    _is_coroutine = asyncio.coroutines._is_coroutine

    def __call__(self):
        return f()


for thing in f, A().method, functools.partial(f), Marked(), A, len, lambda: f():
    print(asyncio.iscoroutinefunction(thing))  # expect: True
    # expect: True
    # expect: True
    # expect: True
    # expect: False
    # expect: False
    # expect: False
loop = asyncio.new_event_loop()
print(isinstance(loop, asyncio.base_events.BaseEventLoop), isinstance(loop, asyncio.unix_events._UnixSelectorEventLoop))
# expect: True True
loop.close()
print(asyncio.coroutines.iscoroutinefunction is asyncio.iscoroutinefunction)  # expect: True
