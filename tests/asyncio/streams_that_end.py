# Streams closed and aborted under their users; servers over sockets that were left behind.
import asyncio
import os
import socket
import tempfile


def handler(loop, context):
    message = context["message"]
    print("handler:", "in a callback" if message.startswith("Exception in callback") else message, repr(context.get("exception")))


async def close_under_reader():
    a, b = socket.socketpair()
    r, w = await asyncio.open_connection(sock=a)
    task = asyncio.ensure_future(r.read(10))
    await asyncio.sleep(0.01)
    w.close()
    print(await asyncio.wait_for(task, 1))
    b.close()


async def nothing():
    loop = asyncio.get_running_loop()
    for call in (lambda: loop.create_connection(asyncio.Protocol), lambda: loop.create_server(asyncio.Protocol), lambda: asyncio.open_connection(), lambda: loop.create_unix_connection(asyncio.Protocol), lambda: loop.create_unix_server(asyncio.Protocol), lambda: loop.create_datagram_endpoint(asyncio.DatagramProtocol)):
        try:
            print(await asyncio.wait_for(call(), 1))
        except Exception as e:
            print(type(e).__name__, e)


async def abort_under_drain():
    a, b = socket.socketpair()
    r, w = await asyncio.open_connection(sock=a)
    w.write(b"z" * 10000000)

    async def drain():
        try:
            await w.drain()
            print("drained")
        except ConnectionError as e:
            print(type(e).__name__, e)

    task = asyncio.ensure_future(drain())
    await asyncio.sleep(0.01)
    w.transport.abort()
    await asyncio.wait_for(task, 1)
    b.close()


async def drain_after_close():
    a, b = socket.socketpair()
    r, w = await asyncio.open_connection(sock=a)
    w.write(b"x")
    w.close()
    try:
        await w.drain()
        print("drained")
    except ConnectionError as e:
        print(type(e).__name__, e)
    await w.wait_closed()
    print(await r.read())
    b.close()


async def eof_behind_much():
    a, b = socket.socketpair()
    r, w = await asyncio.open_connection(sock=a)
    r2, w2 = await asyncio.open_connection(sock=b)
    w.write(b"z" * 3000000)
    w.write_eof()
    print(len(await r2.read()))
    try:
        w.write(b"x")
    except RuntimeError as e:
        print(e)
    w.close()
    w2.close()


async def stale():
    path = os.path.join(tempfile.mkdtemp(), "s")

    async def handle(r, w):
        w.write(await r.read())
        w.close()
    s = await asyncio.start_unix_server(handle, path)
    s.close()
    await s.wait_closed()
    s = await asyncio.start_unix_server(handle, path)
    r, w = await asyncio.open_unix_connection(path)
    w.write(b"hello")
    w.write_eof()
    print(await r.read())
    w.close()
    s.close()
    file = path + "f"
    open(file, "w").close()
    try:
        await asyncio.start_unix_server(handle, file)
    except OSError as e:
        print(type(e).__name__, e.errno, str(e).replace(file, "FILE"))


async def both():
    a, b = socket.socketpair()

    async def handle(r, w):
        pass
    for c in (lambda: asyncio.open_unix_connection("/x", sock=a), lambda: asyncio.start_unix_server(handle, "/x", sock=a), lambda: asyncio.start_server(handle, "h", 1, sock=a), lambda: asyncio.start_unix_server(handle), lambda: asyncio.start_server(handle)):
        try:
            await c()
        except ValueError as e:
            print(e)

    a.close()
    b.close()


async def tasks_alone():
    a, b = socket.socketpair()
    r, w = await asyncio.open_connection(sock=a)
    w.write(b"z" * 10000000)
    print(len(asyncio.all_tasks()))
    w.transport.abort()
    b.close()


async def watched(coroutine):
    asyncio.get_running_loop().set_exception_handler(handler)
    await coroutine


print("close_under_reader")  # expect: close_under_reader
asyncio.run(watched(close_under_reader()))  # expect: b''
print("nothing")  # expect: nothing
asyncio.run(watched(nothing()))  # expect: ValueError host and port was not specified and no sock specified
# expect: ValueError Neither host/port nor sock were specified
# expect: ValueError host and port was not specified and no sock specified
# expect: ValueError no path and sock were specified
# expect: ValueError path was not specified, and no sock specified
# expect: ValueError unexpected address family
print("abort_under_drain")  # expect: abort_under_drain
asyncio.run(watched(abort_under_drain()))  # expect: drained
print("drain_after_close")  # expect: drain_after_close
asyncio.run(watched(drain_after_close()))  # expect: ConnectionResetError Connection lost
# expect: b''
print("eof_behind_much")  # expect: eof_behind_much
asyncio.run(watched(eof_behind_much()))  # expect: 3000000
# expect: Cannot call write() after write_eof()
print("stale")  # expect: stale
asyncio.run(watched(stale()))  # expect: b'hello'
# expect: OSError 98 [Errno 98] Address 'FILE' is already in use
print("both")  # expect: both
asyncio.run(watched(both()))  # expect: path and sock can not be specified at the same time
# expect: path and sock can not be specified at the same time
# expect: host/port and sock can not be specified at the same time
# expect: path was not specified, and no sock specified
# expect: Neither host/port nor sock were specified
print("tasks_alone")  # expect: tasks_alone
asyncio.run(watched(tasks_alone()))  # expect: 1
