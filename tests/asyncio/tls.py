# TLS in asyncio: streams and protocols, both ends; start_tls; what is refused.
import asyncio
import os
import ssl
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "ssl"))
from _pair import CA, client, server


async def echo(reader, writer):
    while line := await reader.readline():
        writer.write(line.upper())
        await writer.drain()
    writer.close()


async def streams():
    async with await asyncio.start_server(echo, "127.0.0.1", 0, ssl=server(), limit=1 << 20) as listener:
        port = listener.sockets[0].getsockname()[1]
        reader, writer = await asyncio.open_connection("127.0.0.1", port, ssl=client(), server_hostname="localhost", limit=1 << 20)
        writer.write(b"hello\n")
        print(await reader.readline(), writer.get_extra_info("peername")[1] == port)
        print(type(writer.get_extra_info("ssl_object")).__name__, writer.get_extra_info("sslcontext").verify_mode,
              dict(x[0] for x in writer.get_extra_info("peercert")["subject"])["commonName"], writer.can_write_eof())
        big = b"x" * 300000 + b"\n"
        writer.write(big * 3)
        await writer.drain()
        print([len(await reader.readline()) for _ in range(3)])
        writer.close()
        await writer.wait_closed()
        print(await reader.read(), writer.is_closing())
        try:
            await asyncio.open_connection("127.0.0.1", port, ssl=client(), server_hostname="elsewhere")
        except ssl.SSLCertVerificationError as error:
            print(error.verify_message)
        try:
            await asyncio.open_connection("127.0.0.1", port, ssl=True, server_hostname="localhost")
        except ssl.SSLCertVerificationError as error:
            print(type(error).__name__)
        reader, writer = await asyncio.open_connection("127.0.0.1", port, ssl=client(), server_hostname="localhost")
        writer.write(b"still there\n")
        print(await reader.readline())
        writer.close()
        await writer.wait_closed()


class Log(asyncio.Protocol):
    def __init__(self, name, lines):
        self.name, self.lines = name, lines
        self.over = asyncio.get_running_loop().create_future()

    def connection_made(self, transport):
        self.transport = transport
        self.lines.append((self.name, "made", transport.get_extra_info("cipher") is not None))

    def data_received(self, data):
        self.lines.append((self.name, data))
        if self.name == "server":
            self.transport.write(b"<" + data + b">")
        else:
            self.transport.close()

    def eof_received(self):
        self.lines.append((self.name, "eof"))

    def connection_lost(self, exc):
        self.lines.append((self.name, "lost", exc))
        self.over.set_result(None)


async def protocols():
    lines, made = [], []
    loop = asyncio.get_running_loop()

    def factory():
        made.append(Log("server", lines))
        return made[-1]
    listener = await loop.create_server(factory, "127.0.0.1", 0, ssl=server())
    port = listener.sockets[0].getsockname()[1]
    transport, protocol = await loop.create_connection(lambda: Log("client", lines), "127.0.0.1", port, ssl=client(),
                                                       server_hostname="localhost")
    transport.write(b"data")
    await asyncio.gather(protocol.over, made[0].over)
    for who in ("client", "server"):
        print([line for line in lines if line[0] == who])
    listener.close()
    await listener.wait_closed()


async def upgrade():
    async def serve(reader, writer):
        print("server got", await reader.readline())
        writer.write(b"go ahead\n")
        await writer.start_tls(server())
        print("server got", await reader.readline())
        writer.write(b"secret answer\n")
        await writer.drain()
        writer.close()
    async with await asyncio.start_server(serve, "127.0.0.1", 0) as listener:
        reader, writer = await asyncio.open_connection(*listener.sockets[0].getsockname()[:2])
        writer.write(b"STARTTLS\n")
        print(await reader.readline())
        await writer.start_tls(client(), server_hostname="localhost")
        writer.write(b"secret\n")
        print(await reader.readline(), writer.get_extra_info("cipher") is not None)
        writer.close()
        await writer.wait_closed()


async def refused():
    loop = asyncio.get_running_loop()
    for attempt in (lambda: asyncio.open_connection("127.0.0.1", 1, server_hostname="x"),
                    lambda: asyncio.open_connection("127.0.0.1", 1, ssl_handshake_timeout=3),
                    lambda: loop.create_server(asyncio.Protocol, "127.0.0.1", 0, ssl=True),
                    lambda: asyncio.open_unix_connection("none", ssl=client())):
        try:
            await attempt()
        except (ValueError, TypeError) as error:
            print(type(error).__name__, error)


async def late():
    async def silent(reader, writer):
        await asyncio.sleep(0.3)
        writer.close()
    async with await asyncio.start_server(silent, "127.0.0.1", 0) as listener:
        try:
            await asyncio.open_connection(*listener.sockets[0].getsockname()[:2], ssl=client(), server_hostname="localhost",
                                          ssl_handshake_timeout=0.05)
        except ConnectionAbortedError as error:
            print(str(error)[:50])


asyncio.run(streams())
asyncio.run(protocols())
asyncio.run(upgrade())
asyncio.run(refused())
asyncio.run(late())
