# The bases of loops, servers, policies and transports say what there is to be written.
import asyncio

loop = asyncio.AbstractEventLoop()
for name in ("run_forever", "stop", "time", "create_future", "call_soon", "call_later", "add_reader", "get_debug"):
    try:
        getattr(loop, name)(*(["x"] * {"call_soon": 1, "call_later": 2, "add_reader": 2}.get(name, 0)))
    except NotImplementedError:
        print(name)  # expect: run_forever
        # expect: stop
        # expect: time
        # expect: create_future
        # expect: call_soon
        # expect: call_later
        # expect: add_reader
        # expect: get_debug


async def refused(coro):
    try:
        await coro
    except NotImplementedError:
        print(coro.__qualname__)


for coro in loop.sock_recv(1, 2), loop.create_connection(print), loop.subprocess_exec(print), loop.shutdown_asyncgens():
    asyncio.run(refused(coro))  # expect: AbstractEventLoop.sock_recv
    # expect: AbstractEventLoop.create_connection
    # expect: AbstractEventLoop.subprocess_exec
    # expect: AbstractEventLoop.shutdown_asyncgens
asyncio.run(refused(asyncio.AbstractServer().wait_closed()))  # expect: AbstractServer.wait_closed
for thing, names in ((asyncio.AbstractServer(), ("close", "get_loop", "is_serving")),
                     (asyncio.AbstractEventLoopPolicy(), ("get_event_loop", "new_event_loop", "get_child_watcher")),
                     (asyncio.SubprocessTransport(), ("get_pid", "get_returncode", "terminate", "kill", "close"))):
    for name in names:
        try:
            getattr(thing, name)()
        except NotImplementedError:
            print(type(thing).__name__, name)  # expect: AbstractServer close
            # expect: AbstractServer get_loop
            # expect: AbstractServer is_serving
            # expect: AbstractEventLoopPolicy get_event_loop
            # expect: AbstractEventLoopPolicy new_event_loop
            # expect: AbstractEventLoopPolicy get_child_watcher
            # expect: SubprocessTransport get_pid
            # expect: SubprocessTransport get_returncode
            # expect: SubprocessTransport terminate
            # expect: SubprocessTransport kill
            # expect: SubprocessTransport close
timers = [asyncio.TimerHandle(when, print, (), asyncio.new_event_loop()) for when in (1, 1, 2)]
a, b, c = timers
print(a == b, a == c, a < c, a <= b, a >= b, a > b, c >= a, a != b, a == 5, hash(a) == hash(1))
# expect: True False True True True False True False False True
for timer in timers:
    timer._loop.close()
