# A loop in debug mode complains of slow calls, calls from other threads and what cannot be called, and shows where things were made.
import asyncio
import logging
import re
import socket
import sys
import threading
import time


def without_library(text):
    return re.sub(r"took 0\.\d+", "took 0.N", re.sub(r"[^ ]*/asyncio/\w+\.py:\d+", "LIBRARY", text))


class Shown(logging.Handler):
    def emit(self, record):
        print(record.levelname, "|".join(without_library(record.getMessage()).splitlines()[:3]))


logging.basicConfig(level=logging.DEBUG, handlers=[Shown()])


async def never():
    await asyncio.sleep(100)


def slow(x):
    time.sleep(0.06)


async def bad():
    1 / 0


def tries(function, *args):
    try:
        function(*args)
    except (TypeError, RuntimeError) as e:
        print(type(e).__name__, e)


def by_thread(loop):
    tries(loop.call_soon, print)
    tries(loop.call_later, 1, print)


async def main():
    loop = asyncio.get_running_loop()
    loop.slow_callback_duration = 0.05
    time.sleep(0.06)
    loop.call_soon(slow, 1)
    await asyncio.sleep(0.01)
    task = asyncio.create_task(bad())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    del task
    thread = threading.Thread(target=by_thread, args=(loop,))
    thread.start()
    thread.join()
    for what in None, 5, bad:
        tries(loop.call_soon, what)
        tries(loop.call_soon_threadsafe, what)
        tries(loop.call_later, 1, what)
        tries(loop.run_in_executor, None, what)
    sock = socket.socket()
    for coro in loop.sock_recv(sock, 1), loop.sock_accept(sock), loop.sock_connect(sock, ("127.0.0.1", 1)), loop.sock_sendall(sock, b""):
        try:
            await coro
        except ValueError as e:
            print(e)
    sock.close()
    handle = loop.call_soon(slow, 2)
    print(handle)
    handle.cancel()
    print(handle)
    timer = loop.call_at(3.5, slow, "x" * 200)
    print(timer)
    timer.cancel()
    print(timer)
    task = asyncio.create_task(never())
    await asyncio.sleep(0)
    print(without_library(repr(task)))
    context = {}
    loop.set_exception_handler(lambda loop, c: context.update(c))
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    print(sorted(context), context["source_traceback"][-1].line)
    loop.set_debug(False)
    await asyncio.sleep(0)
    print(sys.get_coroutine_origin_tracking_depth(), loop.create_future())


asyncio.run(main(), debug=True)
# expect: DEBUG Using selector: EpollSelector
# expect: WARNING Executing <Task pending name='Task-1' coro=<main() running at LIBRARY> wait_for=<Future pending cb=[Task.task_wakeup()] created at LIBRARY> cb=[_run_until_complete_cb() at LIBRARY] created at LIBRARY> took 0.N seconds
# expect: WARNING Executing <Handle slow(1) at LIBRARY created at LIBRARY> took 0.N seconds
# expect: ERROR Task exception was never retrieved|future: <Task finished name='Task-2' coro=<bad() done, defined at LIBRARY> exception=ZeroDivisionError('division by zero') created at LIBRARY>|source_traceback: Object created at (most recent call last):
# expect: RuntimeError Non-thread-safe operation invoked on an event loop other than the current one
# expect: RuntimeError Non-thread-safe operation invoked on an event loop other than the current one
# expect: TypeError a callable object was expected by call_soon(), got None
# expect: TypeError a callable object was expected by call_soon_threadsafe(), got None
# expect: TypeError a callable object was expected by call_at(), got None
# expect: TypeError a callable object was expected by run_in_executor(), got None
# expect: TypeError a callable object was expected by call_soon(), got 5
# expect: TypeError a callable object was expected by call_soon_threadsafe(), got 5
# expect: TypeError a callable object was expected by call_at(), got 5
# expect: TypeError a callable object was expected by run_in_executor(), got 5
# expect: TypeError coroutines cannot be used with call_soon()
# expect: TypeError coroutines cannot be used with call_soon_threadsafe()
# expect: TypeError coroutines cannot be used with call_at()
# expect: TypeError coroutines cannot be used with run_in_executor()
# expect: the socket must be non-blocking
# expect: the socket must be non-blocking
# expect: the socket must be non-blocking
# expect: the socket must be non-blocking
# expect: <Handle slow(2) at debug_mode.py:27 created at debug_mode.py:72>
# expect: <Handle cancelled slow(2) at debug_mode.py:27 created at debug_mode.py:72>
# expect: <TimerHandle when=3.5 slow('xxxxxxxxxxxx...xxxxxxxxxxxxx') at debug_mode.py:27 created at debug_mode.py:76>
# expect: <TimerHandle cancelled when=3.5 slow('xxxxxxxxxxxx...xxxxxxxxxxxxx') at debug_mode.py:27 created at debug_mode.py:76>
# expect: <Task pending name='Task-3' coro=<never() running at LIBRARY> wait_for=<Future pending cb=[Task.task_wakeup()] created at LIBRARY> created at LIBRARY>
# expect: ['exception', 'handle', 'message', 'source_traceback'] loop.call_soon(lambda: 1 / 0)
# expect: 0 <Future pending>
