# recvmsg_into fills several buffers; descriptors and flags come along.
import array
import os
import socket

a, b = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
read, write = os.pipe()
a.sendmsg([b"abc", b"defgh"], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", [write]))])
pieces = [bytearray(4), memoryview(bytearray(6))[1:]]
n, ancillary, flags, address = b.recvmsg_into(pieces, socket.CMSG_SPACE(4))
print(n, bytes(pieces[0]), bytes(pieces[1]), flags & ~socket.MSG_CMSG_CLOEXEC, address)
# expect: 8 b'abcd' b'efgh\x00' 0 None
(level, kind, data), = ancillary
fd, = array.array("i", data)
os.write(fd, b"through")
print(level == socket.SOL_SOCKET, kind == socket.SCM_RIGHTS, os.read(read, 10))
# expect: True True b'through'
a.send(b"too long")
n, ancillary, flags, address = b.recvmsg_into([bytearray(3)])
print(n, ancillary, bool(flags & socket.MSG_TRUNC))  # expect: 3 [] True
a.send(b"peeked")
piece = bytearray(6)
print(b.recvmsg_into(iter([piece]), 0, socket.MSG_PEEK)[0], piece, b.recv(10))
# expect: 6 bytearray(b'peeked') b'peeked'
for arguments in [(5,), ([b"fixed"],), ([5],), ([], -1), ([piece] * 2000,)]:
    try:
        b.setblocking(False)
        print(b.recvmsg_into(*arguments))
    except (TypeError, ValueError, OSError) as problem:
        print(type(problem).__name__, problem)
        # expect: TypeError recvmsg_into() argument 1 must be an iterable
        # expect: TypeError recvmsg_into() argument 1 must be an iterable of single-segment read-write buffers
        # expect: TypeError recvmsg_into() argument 1 must be an iterable of single-segment read-write buffers
        # expect: ValueError invalid ancillary data buffer length
        # expect: OSError [Errno 90] Message too long
