# What streams, transports and servers show of their sockets: options and addresses, but nothing that would get in the loop's way.
import asyncio
import re
import socket

def shown(thing):
    return re.sub(r"fd=\d+", "fd=N", re.sub(r"\d{4,5}", "PORT", repr(thing)))

async def answer(reader, writer):
    writer.write(await reader.readline())
    writer.close()

async def main():
    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    print(shown(server), len(server.sockets))
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    sock = writer.get_extra_info("socket")
    print(shown(sock), type(sock).__name__)
    sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    print(sock.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY) != 0, sock.gettimeout(), sock.getpeername()[1] == port)
    for use in (lambda: sock.send(b""), lambda: sock.close(), lambda: sock.settimeout(3), lambda: sock.setblocking(True),
                lambda: sock.settimeout(0), lambda: sock.setblocking(False)):
        try:
            print(use())
        except (AttributeError, ValueError) as error:
            print(error)
    writer.write(b"line\n")
    print(await reader.read())
    writer.close()
    await writer.wait_closed()
    print(shown(sock))
    server.close()
    print(shown(server))

    loop = asyncio.get_running_loop()
    server = await loop.create_server(asyncio.Protocol, "127.0.0.1", 0)
    transport, _ = await loop.create_connection(asyncio.Protocol, *server.sockets[0].getsockname())
    print(shown(transport.get_extra_info("socket")))
    transport.close()
    await asyncio.sleep(0.01)
    print(shown(transport))
    server.close()

asyncio.run(main())
# expect: <Server sockets=(<asyncio.TransportSocket fd=N, family=2, type=1, proto=6, laddr=('127.0.0.1', PORT)>,)> 1
# expect: <asyncio.TransportSocket fd=N, family=2, type=1, proto=6, laddr=('127.0.0.1', PORT), raddr=('127.0.0.1', PORT)> TransportSocket
# expect: True 0 True
# expect: 'TransportSocket' object has no attribute 'send'
# expect: 'TransportSocket' object has no attribute 'close'
# expect: settimeout(): only 0 timeout is allowed on transport sockets
# expect: setblocking(): transport sockets cannot be blocking
# expect: None
# expect: None
# expect: b'line\n'
# expect: <asyncio.TransportSocket fd=-1, family=2, type=1, proto=6>
# expect: <Server sockets=()>
# expect: <asyncio.TransportSocket fd=N, family=2, type=1, proto=6, laddr=('127.0.0.1', PORT), raddr=('127.0.0.1', PORT)>
# expect: <_SelectorSocketTransport closed fd=N>
