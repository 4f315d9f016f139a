import asyncio
import os
import signal
import warnings

loop = asyncio.new_event_loop()
log = []
loop.call_soon(log.append, 1)
loop.call_later(0.02, log.append, 3)
loop.call_later(0.01, log.append, 2)
loop.call_soon(log.append, "cancelled").cancel()
loop.call_later(0.005, log.append, "cancelled").cancel()
loop.call_later(0.03, loop.stop)
loop.run_forever()
print(log, loop.is_running(), loop.is_closed())  # expect: [1, 2, 3] False False
r, w = os.pipe()
loop.add_reader(r, lambda: (log.append(os.read(r, 10)), loop.stop()))
loop.call_soon(os.write, w, b"data")
loop.run_forever()
print(log[-1], loop.remove_reader(r), loop.remove_reader(r))  # expect: b'data' True False
loop.add_writer(w, loop.stop)
loop.run_forever()
print(loop.remove_writer(w))  # expect: True
loop.add_signal_handler(signal.SIGUSR1, lambda: (log.append("signal"), loop.stop()))
loop.call_soon(os.kill, os.getpid(), signal.SIGUSR1)
loop.run_forever()
print(log[-1], loop.remove_signal_handler(signal.SIGUSR1), loop.remove_signal_handler(signal.SIGUSR1))
# expect: signal True False
seen = []
loop.set_exception_handler(lambda loop, context: seen.append((context["message"][:21], repr(context.get("exception")))))
loop.call_soon(lambda: 1 / 0)
loop.call_soon(loop.stop)
loop.run_forever()
print(seen)  # expect: [('Exception in callback', "ZeroDivisionError('division by zero')")]


async def f():
    return 5


print(loop.run_until_complete(f()))  # expect: 5
future = loop.create_future()
loop.call_soon(loop.stop)
try:
    loop.run_until_complete(future)
except RuntimeError as e:
    print(e)  # expect: Event loop stopped before Future completed.
loop.close()
loop.close()
for call in (lambda: loop.call_soon(print), lambda: loop.run_forever(), lambda: loop.call_later(1, print)):
    try:
        call()
    except RuntimeError as e:
        print(e)  # expect: Event loop is closed
        # expect: Event loop is closed
        # expect: Event loop is closed
fut = asyncio.Future(loop=loop)
for call in (fut.result, fut.exception):
    try:
        call()
    except asyncio.InvalidStateError as e:
        print(e)  # expect: Result is not set.
        # expect: Exception is not set.
fut2 = asyncio.Future(loop=asyncio.new_event_loop())
fut2.set_result(1)
for call in (lambda: fut2.set_result(2), lambda: fut2.set_exception(ValueError())):
    try:
        call()
    except asyncio.InvalidStateError as e:
        print(e)  # expect: invalid state
        # expect: invalid state
try:
    fut.set_exception(StopIteration())
except TypeError as e:
    print(e)  # expect: StopIteration interacts badly with generators and cannot be raised into a Future
fut2.get_loop().close()
with asyncio.Runner() as runner:
    print(runner.run(f()), runner.run(f()), runner.get_loop().is_running())  # expect: 5 5 False
try:
    runner.run(c := f())
except RuntimeError as e:
    print(e)  # expect: Runner is closed
    c.close()
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    loop = asyncio.get_event_loop()
    print([str(x.message) for x in caught])
loop.close()
asyncio.set_event_loop(None)
try:
    asyncio.get_event_loop()
except RuntimeError as e:
    print(e)
# expect-error: RuntimeError: There is no current event loop in thread 'MainThread'.
