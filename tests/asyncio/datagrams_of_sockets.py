# Sockets that do not block: datagrams, files, names of addresses, a connection that was accepted.
import asyncio
import socket
import tempfile


class Echo(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport

    def data_received(self, data):
        self.transport.write(data.upper())


async def main():
    loop = asyncio.get_running_loop()
    a, b = (socket.socket(socket.AF_INET, socket.SOCK_DGRAM) for _ in range(2))
    for s in a, b:
        s.setblocking(False)
        s.bind(("127.0.0.1", 0))
    waiting = asyncio.create_task(loop.sock_recvfrom(a, 100))
    await asyncio.sleep(0)
    print(await loop.sock_sendto(b, b"hello", a.getsockname()))
    data, address = await waiting
    print(data, address == b.getsockname())
    buffer = bytearray(10)
    await loop.sock_sendto(b, b"again", a.getsockname())
    count, address = await loop.sock_recvfrom_into(a, buffer)
    await loop.sock_sendto(b, b"longer", a.getsockname())
    print(count, bytes(buffer[:count]), (await loop.sock_recvfrom_into(a, buffer, 3))[0], bytes(buffer[:4]))
    a.close()
    b.close()

    left, right = socket.socketpair()
    left.setblocking(False)
    right.setblocking(False)
    with tempfile.TemporaryFile() as file:
        file.write(b"0123456789" * 100000)
        sending = asyncio.create_task(loop.sock_sendfile(left, file, 5, 500000))
        got = 0
        while got < 500000:
            got += len(await loop.sock_recv(right, 1 << 16))
        print(await sending, got, await loop.sock_sendfile(left, file, 999990))
    print(await loop.sock_recv(right, 100))

    listener = socket.create_server(("127.0.0.1", 0))
    listener.setblocking(False)
    connecting = asyncio.create_task(asyncio.open_connection(*listener.getsockname()))
    accepted, _ = await loop.sock_accept(listener)
    transport, protocol = await loop.connect_accepted_socket(Echo, accepted)
    reader, writer = await connecting
    writer.write(b"text")
    print(await reader.readexactly(4), type(protocol).__name__)
    for wrong in 5, "text":
        try:
            writer.write(wrong)
        except TypeError as e:
            print(e)
    writer.close()
    transport.close()
    listener.close()
    left.close()
    right.close()
    for options in {"sock": left}, {}:
        try:
            await loop.create_connection(Echo, *([] if not options else ["127.0.0.1", 80]), **options)
        except (ValueError, NotImplementedError, OSError) as e:
            print(type(e).__name__, "sock" in str(e))
    server = await asyncio.start_server(lambda r, w: w.close(), ["127.0.0.1", "127.0.0.2"], 0, reuse_port=True)
    print(sorted(s.getsockname()[0] for s in server.sockets))
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname(), local_addr=("127.0.0.5", 0))
    print(writer.get_extra_info("sockname")[0], await reader.read())
    writer.close()
    server.close()
    print(await loop.getnameinfo(("127.0.0.1", 80), socket.NI_NUMERICHOST | socket.NI_NUMERICSERV))


asyncio.run(main())  # expect: 5
# expect: b'hello' True
# expect: 5 b'again' 3 b'loni'
# expect: 500000 500000 10
# expect: b'0123456789'
# expect: b'TEXT' Echo
# expect: data argument must be a bytes-like object, not 'int'
# expect: data argument must be a bytes-like object, not 'str'
# expect: ValueError True
# expect: ValueError True
# expect: ['127.0.0.1', '127.0.0.2']
# expect: 127.0.0.5 b''
# expect: ('127.0.0.1', '80')
