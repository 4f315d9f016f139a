import asyncio
import os
import tempfile


async def handle(reader, writer):
    while line := await reader.readline():
        if line == b"quit\n":
            break
        writer.write(b"echo: " + line)
        await writer.drain()
    writer.close()
    await writer.wait_closed()


async def client(port, n):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(b"hello %d\n" % n)
    answer = await reader.readline()
    writer.write(b"quit\n")
    rest = await reader.read()
    writer.close()
    await writer.wait_closed()
    return answer, rest, reader.at_eof()


async def big(reader, writer):
    data = await reader.readexactly(1_000_000)
    writer.write(data[::-1])
    writer.write_eof()
    await writer.drain()
    writer.close()


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    print(server.is_serving(), len(server.sockets))
    for result in await asyncio.gather(*(client(port, n) for n in range(4))):
        print(result)
    server.close()
    await server.wait_closed()
    print(server.is_serving())
    try:
        await asyncio.open_connection("127.0.0.1", port)
    except ConnectionRefusedError as e:
        print(type(e).__name__, e.errno)
    async with await asyncio.start_server(big, "127.0.0.1", 0) as server:
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        print(writer.get_extra_info("peername") == server.sockets[0].getsockname())
        data = bytes(range(250)) * 4000
        writer.write(data)
        await writer.drain()
        print(await reader.read() == data[::-1])
        writer.close()
    path = os.path.join(tempfile.gettempdir(), "socket")
    async with await asyncio.start_unix_server(handle, path):
        reader, writer = await asyncio.open_unix_connection(path)
        writer.writelines([b"a", b"b\n"])
        print(await reader.readuntil(b": "), await reader.readexactly(2), await reader.readline())
        writer.close()
    os.unlink(path)
    reader = asyncio.StreamReader(limit=10)
    reader.feed_data(b"one\ntwo\nx" * 1)
    print(await reader.readline(), await reader.read(2), reader)
    reader.feed_eof()
    try:
        await reader.readexactly(9)
    except asyncio.IncompleteReadError as e:
        print(e, e.partial)
    reader = asyncio.StreamReader(limit=5)
    reader.feed_data(b"much too long\n")
    try:
        await reader.readline()
    except ValueError as e:
        print(e)
    reader = asyncio.StreamReader()
    reader.feed_data(b"1\n2\n3")
    reader.feed_eof()
    print([line async for line in reader], reader.at_eof())
    for call in (reader.readexactly(-1), reader.readuntil(b"")):
        try:
            await call
        except ValueError as e:
            print(e)


asyncio.run(main())  # expect: True 1
# expect: (b'echo: hello 0\n', b'', True)
# expect: (b'echo: hello 1\n', b'', True)
# expect: (b'echo: hello 2\n', b'', True)
# expect: (b'echo: hello 3\n', b'', True)
# expect: False
# expect: ConnectionRefusedError 111
# expect: True
# expect: True
# expect: b'echo: ' b'ab' b'\n'
# expect: b'one\n' b'tw' <StreamReader 3 bytes limit=10>
# expect: 3 bytes read on a total of 9 expected bytes b'o\nx'
# expect: Separator is found, but chunk is longer than limit
# expect: [b'1\n', b'2\n', b'3'] True
# expect: readexactly size can not be less than zero
# expect: Separator should be at least one-byte string
