# recvfrom_into fills a buffer and says whence; constants of sockets.
import socket
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
a,b=socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
buf=bytearray(5)
a.send(b'hello!'); t(lambda:b.recvfrom_into(buf)); print(buf)  # expect: (5, None)
# expect: bytearray(b'hello')
u=socket.socket(socket.AF_INET, socket.SOCK_DGRAM); u.bind(('127.0.0.1',0)); v=socket.socket(socket.AF_INET, socket.SOCK_DGRAM); v.bind(('127.0.0.1',0))
v.sendto(b'abc', u.getsockname()); n,addr=u.recvfrom_into(memoryview(buf),3); print(n, addr==v.getsockname(), buf)
# expect: 3 True bytearray(b'abclo')
t(lambda:u.recvfrom_into(buf,6)); t(lambda:u.recvfrom_into(buf,-1)); t(lambda:u.recvfrom_into(b'12')); t(lambda:u.recv_into(buf,6)); t(lambda:u.recv_into(b'1')); t(lambda:u.recv_into(buf,-1)); t(lambda:u.recvfrom_into())
# expect: ValueError nbytes is greater than the length of the buffer
# expect: ValueError negative buffersize in recvfrom_into
# expect: TypeError recvfrom_into() argument 1 must be read-write bytes-like object, not bytes
# expect: ValueError buffer too small for requested bytes
# expect: TypeError recv_into() argument 1 must be read-write bytes-like object, not bytes
# expect: ValueError negative buffersize in recv_into
# expect: TypeError recvfrom_into() missing required argument 'buffer' (pos 1)
for n in 'SOL_TCP SOCK_SEQPACKET SO_PEERCRED IP_TOS TCP_MAXSEG MSG_TRUNC INADDR_NONE IPPROTO_RAW'.split(): print(n, int(getattr(socket,n)))
# expect: SOL_TCP 6
# expect: SOCK_SEQPACKET 5
# expect: SO_PEERCRED 17
# expect: IP_TOS 1
# expect: TCP_MAXSEG 2
# expect: MSG_TRUNC 32
# expect: INADDR_NONE 4294967295
# expect: IPPROTO_RAW 255
