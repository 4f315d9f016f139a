import os, signal, socket, threading, time

a, b = socket.socketpair()
a.settimeout(0.05)
begun = time.monotonic()
for what in (lambda: a.recv(1), lambda: a.recv_into(bytearray(5)), lambda: a.sendall(b"x" * 10000000), lambda: a.makefile("rb").read(1)):
    try:
        print(what())
    except TimeoutError as error:
        print(type(error).__name__, error)  # expect: TimeoutError timed out
        # expect: TimeoutError timed out
        # expect: TimeoutError timed out
        # expect: TimeoutError timed out
print(0.15 < time.monotonic() - begun < 5, socket.timeout is TimeoutError)  # expect: True True
a.setblocking(False)
try:
    a.recv(1)
except BlockingIOError as error:
    print(error.errno)  # expect: 11
print(a.gettimeout(), a.getblocking())  # expect: 0.0 False
a.settimeout(None)
print(a.gettimeout(), a.getblocking())  # expect: None True
server = socket.create_server(("127.0.0.1", 0))
server.settimeout(0.02)
try:
    server.accept()
except TimeoutError as error:
    print(error)  # expect: timed out

# Ctrl-C, and a handler after which the wait goes on.
def soon(action, seconds=0.05):
    threading.Timer(seconds, action).start()


soon(lambda: os.kill(os.getpid(), signal.SIGINT))
try:
    a.recv(1)
except KeyboardInterrupt:
    print("interrupted")  # expect: interrupted
signal.signal(signal.SIGUSR1, lambda *args: print("handler"))
soon(lambda: os.kill(os.getpid(), signal.SIGUSR1))
soon(lambda: b.send(b"!"), 0.15)
print(a.recv(1))  # expect: handler
# expect: b'!'

# Waiting threads wait together.
pairs = [socket.socketpair() for _ in range(5)]
got = []
threads = [threading.Thread(target=lambda p=p: got.append(p[0].recv(1))) for p in pairs]
for t in threads:
    t.start()
for p in pairs:
    p[1].send(b"g")
for t in threads:
    t.join()
print(got)  # expect: [b'g', b'g', b'g', b'g', b'g']
socket.setdefaulttimeout(3)
print(socket.socket().gettimeout(), socket.getdefaulttimeout())  # expect: 3.0 3.0
