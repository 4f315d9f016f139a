# Empty datagrams are not sent, and do not stand in the way of others; an address of no kind ends the transport.
import asyncio


def handler(loop, context):
    message = context["message"]
    print("handler:", "in a callback" if message.startswith("Exception in callback") else message, repr(context.get("exception")))


async def empty_datagram():
    class P(asyncio.DatagramProtocol):
        def datagram_received(self, d, a):
            print("got", d)

    loop = asyncio.get_running_loop()
    t, p = await loop.create_datagram_endpoint(P, local_addr=("127.0.0.1", 0))
    u, q = await loop.create_datagram_endpoint(asyncio.DatagramProtocol, remote_addr=t.get_extra_info("sockname"))
    u.sendto(b"")
    u.sendto(b"after")
    await asyncio.sleep(0.05)
    try:
        u.sendto(b"x", ("127.0.0.1", 9))
    except ValueError as e:
        print(str(e)[:40])
    t.close()
    u.close()
    await asyncio.sleep(0.02)


async def datagram_bad_address():
    class P(asyncio.DatagramProtocol):
        def connection_lost(self, e):
            print("lost", repr(e))

        def error_received(self, e):
            print("error", repr(e))

    loop = asyncio.get_running_loop()
    t, p = await loop.create_datagram_endpoint(P, local_addr=("127.0.0.1", 0))
    try:
        t.sendto(b"x")
    except Exception as e:
        print(type(e))
    await asyncio.sleep(0.02)
    t.close()
    await asyncio.sleep(0.02)


async def watched(coroutine):
    asyncio.get_running_loop().set_exception_handler(handler)
    await coroutine


print("empty_datagram")  # expect: empty_datagram
asyncio.run(watched(empty_datagram()))  # expect: got b'after'
# expect: Invalid address: must be None or ('127.0
print("datagram_bad_address")  # expect: datagram_bad_address
asyncio.run(watched(datagram_bad_address()))
# expect: handler: Fatal write error on datagram transport TypeError('sendto(): AF_INET address must be tuple, not NoneType')
# expect: lost TypeError('sendto(): AF_INET address must be tuple, not NoneType')
