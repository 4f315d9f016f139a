"""Transports call protocols: an echo server, a client that sends more than the kernel takes, packets, a pipe."""
import asyncio
import os


class Echo(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport
        log.append("server: made")

    def data_received(self, data):
        self.transport.write(b"echo:" + data)
        self.transport.close()

    def connection_lost(self, exc):
        log.append(f"server: lost {exc}")


class Client(asyncio.Protocol):
    def __init__(self, message, done):
        self.message, self.done, self.got = message, done, b""

    def connection_made(self, transport):
        log.append(f"client: made {transport.is_closing()} {transport.get_extra_info('peername')[0]}")
        transport.write(self.message)

    def data_received(self, data):
        self.got += data

    def eof_received(self):
        log.append("client: eof")

    def connection_lost(self, exc):
        self.done.set_result((self.got, exc))


class Sink(asyncio.Protocol):
    total = 0

    def data_received(self, data):
        Sink.total += len(data)

    def connection_lost(self, exc):
        full.set_result(Sink.total)


class Source(asyncio.Protocol):
    def connection_made(self, transport):
        transport.write(bytes(20_000_000))
        log.append(f"left: {transport.get_write_buffer_size() > 0} {transport.get_write_buffer_limits()}")
        transport.close()
        log.append(f"closing: {transport.is_closing()}")

    def pause_writing(self):
        log.append("paused")

    def resume_writing(self):
        log.append("resumed")


class Broken(asyncio.Protocol):
    def data_received(self, data):
        raise ValueError("in the protocol")

    def connection_lost(self, exc):
        log.append(f"broken: {exc!r}")


class Packets(asyncio.DatagramProtocol):
    def connection_made(self, transport):
        self.transport = transport

    def datagram_received(self, data, addr):
        if data.isupper():
            answer.set_result(data)
        else:
            self.transport.sendto(data.upper(), addr)


async def main():
    global log, full, answer
    log = []
    loop = asyncio.get_running_loop()
    full, answer = loop.create_future(), loop.create_future()
    server = await loop.create_server(Echo, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    done = loop.create_future()
    transport, protocol = await loop.create_connection(lambda: Client(b"hi", done), host, port)
    print(await done, transport.is_closing(), type(protocol).__name__)
    server.close()
    await server.wait_closed()

    async with await loop.create_server(Sink, host, 0) as sink:
        await loop.create_connection(Source, *sink.sockets[0].getsockname())
        print(await full)

    loop.set_exception_handler(lambda loop, context: log.append(context["message"]))
    broken = await loop.create_server(Broken, host, 0)
    transport, _ = await loop.create_connection(asyncio.Protocol, *broken.sockets[0].getsockname())
    transport.write(b"x")
    await asyncio.sleep(0.05)
    try:
        transport.write("text")
    except TypeError as e:
        print(e)
    broken.close()

    one, _ = await loop.create_datagram_endpoint(Packets, local_addr=(host, 0))
    two, _ = await loop.create_datagram_endpoint(Packets, remote_addr=one.get_extra_info("sockname"))
    two.sendto(b"packet")
    print(await answer)
    one.close()
    two.close()

    r, w = os.pipe()
    reader = asyncio.StreamReader()
    transport, _ = await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), os.fdopen(r, "rb"))
    os.write(w, b"one\ntwo")
    os.close(w)
    print(await reader.readline(), await reader.read())
    transport.close()
    await asyncio.sleep(0)
    print(*log, sep="\n")


asyncio.run(main())  # expect: (b'echo:hi', None) True Client
# expect: 20000000
# expect: data argument must be a bytes-like object, not 'str'
# expect: b'PACKET'
# expect: b'one\n' b'two'
# expect: server: made
# expect: client: made False 127.0.0.1
# expect: server: lost None
# expect: client: eof
# expect: paused
# expect: left: True (16384, 65536)
# expect: closing: True
# expect: resumed
# expect: Fatal error: protocol.data_received() call failed.
# expect: broken: ValueError('in the protocol')
