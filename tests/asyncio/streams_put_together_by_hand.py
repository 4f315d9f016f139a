# Streams over transports of pipes and connections, put together as the documentation shows it.
import asyncio, os, sys
async def main():
    loop = asyncio.get_running_loop()
    r, w = os.pipe()
    reader = asyncio.StreamReader()
    protocol = asyncio.StreamReaderProtocol(reader)
    await loop.connect_read_pipe(lambda: protocol, os.fdopen(r, "rb"))
    wt, wp = await loop.connect_write_pipe(asyncio.streams.FlowControlMixin, os.fdopen(w, "wb"))
    writer = asyncio.StreamWriter(wt, wp, reader, loop)
    writer.write(b"hello\n"); await writer.drain()
    print(await reader.readline())
    print(writer.get_extra_info("pipe") is not None, writer.can_write_eof(), writer.transport is wt, writer.is_closing())
    writer.writelines([b"a", b"b"]); writer.write_eof()
    print(await reader.read())
    writer.close()
    print(writer.is_closing())
    try:
        await writer.wait_closed()
    except NotImplementedError:
        print("no close waiter")
    # server by hand
    async def serve(reader, writer):
        line = await reader.readline()
        writer.write(line.upper()); await writer.drain()
        writer.close(); await writer.wait_closed()
    def factory():
        reader = asyncio.StreamReader(limit=100, loop=loop)
        return asyncio.StreamReaderProtocol(reader, serve, loop=loop)
    server = await loop.create_server(factory, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    for i in range(2):
        reader = asyncio.StreamReader(loop=loop)
        protocol = asyncio.StreamReaderProtocol(reader, loop=loop)
        transport, _ = await loop.create_connection(lambda: protocol, "127.0.0.1", port)
        writer = asyncio.StreamWriter(transport, protocol, reader, loop)
        writer.write(b"abc\n")
        print(await reader.read(), reader.at_eof())
        writer.close(); await writer.wait_closed()
        try:
            writer.write(b"x"); await writer.drain()
        except ConnectionResetError as e: print(repr(e))
    server.close(); await server.wait_closed()
    try: asyncio.StreamWriter(1,2)
    except TypeError as e: print(e)
asyncio.run(main())  # expect: b'hello\n'
# expect: True True True False
# expect: b'ab'
# expect: True
# expect: no close waiter
# expect: b'ABC\n' True
# expect: ConnectionResetError('Connection lost')
# expect: b'ABC\n' True
# expect: ConnectionResetError('Connection lost')
# expect: StreamWriter.__init__() missing 2 required positional arguments: 'reader' and 'loop'
