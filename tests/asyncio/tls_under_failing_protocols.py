# Protocols over TLS whose methods raise: the connection ends, and whoever waits is told.
import asyncio, os, sys
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "ssl"))
from _pair import client, server


class Greeter(asyncio.Protocol):
    def connection_made(self, transport):
        transport.write(b"hello")


class Failing(asyncio.Protocol):
    def connection_made(self, transport):
        raise KeyError("made")

    def connection_lost(self, error):
        print("lost", repr(error))


class FailingData(asyncio.Protocol):
    def data_received(self, data):
        raise KeyError("data")

    def connection_lost(self, error):
        print("lost", repr(error))


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print("handler:", repr(context.get("exception"))))
    listener = await loop.create_server(Greeter, "127.0.0.1", 0, ssl=server())
    port = listener.sockets[0].getsockname()[1]
    for kind in Failing, FailingData:
        print(kind.__name__)
        try:
            await asyncio.wait_for(loop.create_connection(kind, "127.0.0.1", port, ssl=client(), server_hostname="localhost"), 1)
        except Exception as e:
            print("OUT", repr(e))
        await asyncio.sleep(0.05)
    listener.close()

asyncio.run(main())  # expect: Failing
# expect: handler: KeyError('made')
# expect: lost KeyError('made')
# expect: OUT KeyError('made')
# expect: FailingData
# expect: handler: KeyError('data')
# expect: lost KeyError('data')
