# A conversation without sockets: the program carries the bytes.
import ssl
from _pair import client, failure, server

to_server, to_client = ssl.MemoryBIO(), ssl.MemoryBIO()
c = client().wrap_bio(to_client, to_server, server_hostname="localhost")
s = server().wrap_bio(to_server, to_client, server_side=True)
print(failure(c.do_handshake), to_server.pending > 0, failure(c.read), failure(c.getpeercert))
# expect: SSLWantReadError: The operation did not complete (read) (_ssl.c:992) True SSLWantReadError: The operation did not complete (read) (_ssl.c:2546) ValueError: handshake not done yet
for end in (s, c, s, c):
    try:
        end.do_handshake()
    except ssl.SSLWantReadError:
        print("more to come")  # expect: more to come
print(c.version(), s.version(), c.cipher() == s.cipher(), c.server_side, s.server_side, c.server_hostname, s.server_hostname)
# expect: TLSv1.3 TLSv1.3 True False True localhost None
print(c.write(b"hello"), s.read(), failure(s.read))
# expect: 5 b'hello' SSLWantReadError: The operation did not complete (read) (_ssl.c:2546)
buffer = bytearray(10)
print(s.write(b"good day"), c.read(5, buffer), buffer, c.pending(), c.read(0, buffer), buffer)
# expect: 8 5 bytearray(b'dayd \x00\x00\x00\x00\x00') 3 3 bytearray(b'dayd \x00\x00\x00\x00\x00')
print(failure(c.unwrap), failure(s.unwrap), failure(c.unwrap))
# expect: SSLWantReadError: The operation did not complete (read) (_ssl.c:2672) None None
print(failure(s.read))  # expect: SSLZeroReturnError: TLS/SSL connection has been closed (EOF) (_ssl.c:2546)
print(c.get_channel_binding() == s.get_channel_binding(), failure(c.get_channel_binding, "x"))
# expect: True ValueError: 'x' channel binding type not implemented
bio = ssl.MemoryBIO()
print(bio.write(b"abc"), bio.write(memoryview(b"de")), bio.pending, bio.eof, bio.read(2), bio.read(), bio.read(), bio.eof)
# expect: 3 2 5 False b'ab' b'cde' b'' False
bio.write(b"x")
bio.write_eof()
print(bio.eof, failure(bio.write, b"y"), bio.read(), bio.eof, bio.pending, failure(bio.write, "a"))
# expect: False SSLError: ('cannot write() after write_eof()',) b'x' True 0 TypeError: a bytes-like object is required, not 'str'
print(failure(ssl.SSLObject), failure(ssl.SSLSocket), failure(ssl.SSLSession), failure(client().wrap_bio, 1, 2, server_hostname="a"))
# expect: TypeError: SSLObject does not have a public constructor. Instances are returned by SSLContext.wrap_bio(). TypeError: SSLSocket does not have a public constructor. Instances are returned by SSLContext.wrap_socket(). TypeError: cannot create '_ssl.SSLSession' instances TypeError: _wrap_bio() argument 'incoming' must be _ssl.MemoryBIO, not int
