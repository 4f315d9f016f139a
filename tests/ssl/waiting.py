# Timeouts, sockets that do not wait, and ends without a farewell.
import os
import socket
import ssl
import time
from _pair import client, failure, talk

s, thread, _ = talk(lambda s: time.sleep(0.3), client())
s.settimeout(0.05)
print(failure(s.recv, 10))  # expect: TimeoutError: The read operation timed out
s.setblocking(False)
try:
    s.recv(10)
except ssl.SSLWantReadError as e:
    print(repr(e), e.errno == ssl.SSL_ERROR_WANT_READ)
    # expect: SSLWantReadError(2, 'The operation did not complete (read) (_ssl.c:2546)') True
try:
    while True:
        s.send(b"x" * 100_000)
except ssl.SSLWantWriteError as e:
    print(repr(e))  # expect: SSLWantWriteError(3, 'The operation did not complete (write) (_ssl.c:2393)')
s.close()
thread.join()

s, thread, _ = talk(lambda s: time.sleep(0.3), client())
s.settimeout(0.1)
print(failure(s.sendall, b"x" * 10_000_000))  # expect: TimeoutError: The write operation timed out
s.close()
thread.join()

a, b = socket.socketpair()
a.settimeout(0.05)
print(failure(client().wrap_socket, a, server_hostname="localhost"))
# expect: TimeoutError: _ssl.c:975: The handshake operation timed out
a, b = socket.socketpair()
a.setblocking(False)
print(failure(client().wrap_socket, a, server_hostname="localhost"))
# expect: ValueError: do_handshake_on_connect should not be specified for non-blocking sockets
a, b = socket.socketpair()
a.setblocking(False)
w = client().wrap_socket(a, server_hostname="localhost", do_handshake_on_connect=False)
print(failure(w.do_handshake), w.version(), w.cipher())
# expect: SSLWantReadError: The operation did not complete (read) (_ssl.c:992) None None
a, b = socket.socketpair()
b.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")
print(failure(client().wrap_socket, a, server_hostname="localhost"))
# expect: SSLError: [SSL: WRONG_VERSION_NUMBER] wrong version number (_ssl.c:992)
a, b = socket.socketpair()
b.shutdown(socket.SHUT_WR)
print(failure(client().wrap_socket, a, server_hostname="localhost"))
# expect: SSLZeroReturnError: TLS/SSL connection has been closed (EOF) (_ssl.c:992)

s, thread, _ = talk(lambda s: os.close(s.detach()), client())
print(s.recv(10))  # expect: b''
s.close()
strict = client()
strict.options &= ~ssl.OP_IGNORE_UNEXPECTED_EOF
s, thread, _ = talk(lambda s: os.close(s.detach()), strict, suppress_ragged_eofs=False)
print(failure(s.recv, 10))
# expect: SSLError: [SSL: UNEXPECTED_EOF_WHILE_READING] unexpected eof while reading (_ssl.c:2546)
s.close()
u = client().wrap_socket(socket.socket(), server_hostname="localhost")
for call in (lambda: u.recv(1), lambda: u.send(b"1"), u.getpeercert, u.do_handshake, u.read, lambda: u.write(b""), lambda: u.session, u.version, u.pending):
    print(failure(call))  # expect: OSError: [Errno 107] Transport endpoint is not connected
    # expect: BrokenPipeError: [Errno 32] Broken pipe
    # expect: OSError: [Errno 107] Transport endpoint is not connected
    # expect: OSError: [Errno 107] Transport endpoint is not connected
    # expect: ValueError: Read on closed or unwrapped SSL socket.
    # expect: ValueError: Write on closed or unwrapped SSL socket.
    # expect: None
    # expect: None
    # expect: 0
