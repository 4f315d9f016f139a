# Data through TLS: pieces, files, large amounts, both farewells.
from _pair import client, talk


def serve(s):
    with s.makefile("rwb") as f:
        line = f.readline()
        f.write(line.upper())
        f.flush()
        total = 0
        while total < 3_000_000:
            total += len(f.read1(100_000))
        f.write(b"got %d\n" % total)
        f.flush()
    s.unwrap().sendall(b"plain again")


s, thread, troubles = talk(serve, client())
print(s.version(), s.cipher()[1:], s.compression(), s.pending())  # expect: TLSv1.3 ('TLSv1.3', 256) None 0
print(s.server_side, s.server_hostname, s.session_reused)  # expect: False localhost False
s.sendall(b"hello\n")
print(s.recv(3), s.pending(), s.read(100))  # expect: b'HEL' 3 b'LO\n'
buffer = bytearray(20)
s.sendall(memoryview(b"x" * 3_000_000))
print(s.recv_into(buffer), buffer[:11])  # expect: 12 bytearray(b'got 3000000')
s.unwrap()
print(s.recv(100), s.version(), s.cipher())  # expect: b'plain again' None None
thread.join()
print(troubles, s.fileno() > 0)  # expect: [] True
s.close()
print(s.fileno())  # expect: -1
