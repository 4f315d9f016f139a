# Who waits for a socket after a wait for it was cancelled; the running loop in a child process; signals' numbers.
import asyncio
import os
import socket
import sys

async def racing():
    loop = asyncio.get_running_loop()
    a, b = socket.socketpair()
    with a, b:
        for sock in a, b:
            sock.setblocking(False)
        first = asyncio.create_task(loop.sock_recv(b, 10))
        await asyncio.sleep(0)
        first.cancel()
        second = asyncio.create_task(loop.sock_recv(b, 10))
        loop.call_later(0.02, a.send, b"hello")
        print(await asyncio.wait_for(second, 5), first.cancelled())

async def in_a_child():
    print("child", asyncio._get_running_loop() is asyncio.get_running_loop())

async def forking():
    sys.stdout.flush()
    pid = os.fork()
    if pid == 0:
        status = 1
        try:
            assert asyncio._get_running_loop() is None
            asyncio.run(in_a_child())
            status = 0
        finally:
            sys.stdout.flush()
            os._exit(status)
    print(os.waitpid(pid, 0)[1], asyncio.get_running_loop() is not None)

async def signals():
    loop = asyncio.get_running_loop()
    for sig in "x", 0, 5000, 9:
        for function in (lambda: loop.add_signal_handler(sig, print)), (lambda: loop.remove_signal_handler(sig)):
            try:
                print(function())
            except (TypeError, ValueError, RuntimeError) as e:
                print(type(e).__name__, e)

async def datagrams():
    transport, _ = await asyncio.get_running_loop().create_datagram_endpoint(asyncio.DatagramProtocol, local_addr=("127.0.0.1", 0))
    print(isinstance(transport, asyncio.Transport))
    transport.close()

for main in racing, forking, signals, datagrams:
    asyncio.run(main())  # expect: b'hello' True
    # expect: child True
    # expect: 0 True
    # expect: TypeError sig must be an int, not 'x'
    # expect: TypeError sig must be an int, not 'x'
    # expect: ValueError invalid signal number 0
    # expect: ValueError invalid signal number 0
    # expect: ValueError invalid signal number 5000
    # expect: ValueError invalid signal number 5000
    # expect: RuntimeError sig 9 cannot be caught
    # expect: False
    # expect: True
