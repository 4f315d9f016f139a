# sendmsg and recvmsg: several buffers, and descriptors that go along.
import os
import socket

a, b = socket.socketpair()
print(a.sendmsg([b"abc", bytearray(b"def"), memoryview(b"g")]), b.recvmsg(100), socket.CMSG_LEN(4), socket.CMSG_SPACE(4))
# expect: 7 (b'abcdefg', [], 0, None) 20 24
r, w = os.pipe()
print(socket.send_fds(a, [b"take ", b"it"], [r, w]))  # expect: 7
data, fds, flags, address = socket.recv_fds(b, 100, 5)
print(data, len(fds), flags, [os.get_inheritable(fd) for fd in fds])  # expect: b'take it' 2 0 [True, True]
os.write(fds[1], b"through the copy")
print(os.read(r, 100))  # expect: b'through the copy'
a.sendmsg([b"abcdef"])
print(b.recvmsg(3)[0], b.recvmsg(100, 0, socket.MSG_DONTWAIT)[0])  # expect: b'abc' b'def'
u, v = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
u.sendmsg([b"a message"])
print(v.recvmsg(4)[::2], socket.MSG_TRUNC)  # expect: (b'a me', 32) 32
d = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
d.bind(("127.0.0.1", 0))
e = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
e.bind(("127.0.0.1", 0))
print(e.sendmsg([b"to", b" you"], [], 0, d.getsockname()), d.recvmsg(100)[3] == e.getsockname())
# expect: 6 True
for call in (lambda: b.recvmsg(-1), lambda: a.sendmsg([3]), lambda: a.sendmsg(3), lambda: a.sendmsg([], [(1, 2)])):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__)  # expect: ValueError
        # expect: TypeError
        # expect: TypeError
        # expect: TypeError
b.setblocking(False)
try:
    b.recvmsg(1)
except BlockingIOError as error:
    print(error)  # expect: [Errno 11] Resource temporarily unavailable
