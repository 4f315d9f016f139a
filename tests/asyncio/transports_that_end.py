# How connections of protocols end, and what fails on the way.
import asyncio
import os
import socket
import tempfile


def handler(loop, context):
    message = context["message"]
    print("handler:", "in a callback" if message.startswith("Exception in callback") else message, repr(context.get("exception")))


async def made_raises():
    a, b = socket.socketpair()

    class P(asyncio.Protocol):
        def connection_made(self, t):
            raise KeyError("made")

        def data_received(self, d):
            print("data", d)

    loop = asyncio.get_running_loop()
    t, p = await asyncio.wait_for(loop.create_connection(P, sock=a), 2)
    b.send(b"x")
    await asyncio.sleep(0.05)
    t.close()
    b.close()
    await asyncio.sleep(0.02)


async def write_after_close():
    a, b = socket.socketpair()

    class P(asyncio.Protocol):
        def connection_lost(self, e):
            print("lost", e)

    loop = asyncio.get_running_loop()
    t, p = await loop.create_connection(P, sock=a)
    t.write(b"one")
    t.close()
    t.write(b"two")
    await asyncio.sleep(0.05)
    b.setblocking(False)
    print(b.recv(100))
    b.close()


async def write_after_abort():
    a, b = socket.socketpair()

    class P(asyncio.Protocol):
        def connection_lost(self, e):
            print("lost", e)

    loop = asyncio.get_running_loop()
    t, p = await loop.create_connection(P, sock=a)
    t.abort()
    t.write(b"z" * 10000000)
    await asyncio.sleep(0.05)
    b.close()


async def reader_of_pipe_goes():
    r, w = os.pipe()

    class P(asyncio.Protocol):
        def connection_lost(self, e):
            print("lost", e)

    loop = asyncio.get_running_loop()
    t, p = await loop.connect_write_pipe(P, os.fdopen(w, "wb", 0))
    await asyncio.sleep(0.02)
    os.close(r)
    await asyncio.sleep(0.05)
    print(t.is_closing())
    t.close()
    await asyncio.sleep(0.02)


async def files_are_no_pipes():
    loop = asyncio.get_running_loop()
    for f in (loop.connect_read_pipe, loop.connect_write_pipe):
        with tempfile.TemporaryFile() as file:
            try:
                await asyncio.wait_for(f(asyncio.Protocol, file), 1)
            except Exception as e:
                print(type(e).__name__, e)


async def empty_buffer():
    a, b = socket.socketpair()

    class P(asyncio.BufferedProtocol):
        def get_buffer(self, n):
            return bytearray(0)

        def buffer_updated(self, n):
            print("updated", n)

        def eof_received(self):
            print("eof")

        def connection_lost(self, e):
            print("lost", repr(e))

    loop = asyncio.get_running_loop()
    t, p = await loop.create_connection(P, sock=a)
    b.send(b"x")
    await asyncio.sleep(0.05)
    b.close()
    await asyncio.sleep(0.02)


async def failing(name, error):
    a, b = socket.socketpair()

    class P(asyncio.Protocol):
        def connection_lost(self, e):
            print("lost", repr(e))

    def boom(self, *args):
        raise error
    setattr(P, name, boom)
    loop = asyncio.get_running_loop()
    t, p = await loop.create_connection(P, sock=a)
    if name == "pause_writing":
        t.write(b"z" * 10000000)
        t.abort()
    if name == "eof_received":
        b.close()
    else:
        b.send(b"x")
    await asyncio.sleep(0.05)
    t.abort()
    await asyncio.sleep(0.02)
    b.close()


async def limits():
    a, b = socket.socketpair()

    class P(asyncio.Protocol):
        def pause_writing(self):
            print("pause")

        def resume_writing(self):
            print("resume")

    loop = asyncio.get_running_loop()
    t, p = await loop.create_connection(P, sock=a)
    t.set_write_buffer_limits(high=10 ** 8)
    t.write(b"z" * 10000000)
    print(t.get_write_buffer_size() > 10 ** 6)
    t.set_write_buffer_limits(high=1000)
    t.abort()
    await asyncio.sleep(0.02)
    b.close()


async def watched(coroutine):
    asyncio.get_running_loop().set_exception_handler(handler)
    await coroutine


print("made_raises")  # expect: made_raises
asyncio.run(watched(made_raises()))  # expect: handler: in a callback KeyError('made')
# expect: data b'x'
print("write_after_close")  # expect: write_after_close
asyncio.run(watched(write_after_close()))  # expect: lost None
# expect: b'one'
print("write_after_abort")  # expect: write_after_abort
asyncio.run(watched(write_after_abort()))  # expect: lost None
print("reader_of_pipe_goes")  # expect: reader_of_pipe_goes
asyncio.run(watched(reader_of_pipe_goes()))  # expect: lost None
# expect: True
print("files_are_no_pipes")  # expect: files_are_no_pipes
asyncio.run(watched(files_are_no_pipes()))  # expect: ValueError Pipe transport is for pipes/sockets only.
# expect: ValueError Pipe transport is only for pipes, sockets and character devices
print("empty_buffer")  # expect: empty_buffer
asyncio.run(watched(empty_buffer()))
# expect: handler: Fatal error: protocol.get_buffer() call failed. RuntimeError('get_buffer() returned an empty buffer')
# expect: lost RuntimeError('get_buffer() returned an empty buffer')
print("limits")  # expect: limits
asyncio.run(watched(limits()))  # expect: True
# expect: pause
print("failing")  # expect: failing
asyncio.run(watched(failing("data_received", ValueError("v"))))
# expect: handler: Fatal error: protocol.data_received() call failed. ValueError('v')
# expect: lost ValueError('v')
print("failing")  # expect: failing
asyncio.run(watched(failing("data_received", BlockingIOError())))  # expect: lost BlockingIOError()
print("failing")  # expect: failing
asyncio.run(watched(failing("eof_received", ValueError("v"))))
# expect: handler: Fatal error: protocol.eof_received() call failed. ValueError('v')
# expect: lost ValueError('v')
print("failing")  # expect: failing
asyncio.run(watched(failing("pause_writing", ValueError("v"))))
# expect: handler: protocol.pause_writing() failed ValueError('v')
# expect: lost None
