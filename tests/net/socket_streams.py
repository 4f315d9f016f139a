import socket, threading, time

server = socket.create_server(("127.0.0.1", 0))
port = server.getsockname()[1]


def echo(count):
    for _ in range(count):
        sock, address = server.accept()
        with sock:
            while data := sock.recv(1000):
                sock.sendall(data.upper())


thread = threading.Thread(target=echo, args=(3,))
thread.start()
with socket.create_connection(("127.0.0.1", port), timeout=5) as s:
    print(s.gettimeout(), s.getpeername() == ("127.0.0.1", port), s.family, s.type, s.proto, s.getblocking())
    print(s.send(b"hello"), s.recv(3), s.recv(10))
    s.sendall(b"x" * 100000)
    s.shutdown(socket.SHUT_WR)
    total = bytearray()
    buffer = bytearray(5000)
    while n := s.recv_into(buffer):
        total += buffer[:n]
    print(total == b"X" * 100000, s.recv(5))
print(s.fileno(), repr(s).startswith("<socket.socket [closed] fd=-1, family=2, type=1, proto="))
with socket.socket() as s:
    s.connect(("localhost", port))
    file = s.makefile("rw", encoding="utf-8", newline="\n")
    file.write("one\ntwo \u00e4\n")
    file.flush()
    print(file.readline(), file.readline(), end="")
    lines = s.makefile("rb")
    s.close()
    file.write("three\n")
    file.flush()
    print(lines.readline())
    file.close()
    lines.close()
print(s.connect_ex(("127.0.0.1", port)))
s = socket.socket()
print(s.connect_ex(("127.0.0.1", port)), s.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR))
s.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
print(s.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY), len(s.getsockopt(socket.SOL_SOCKET, socket.SO_LINGER, 8)))
t = s.dup()
s.close()
t.sendall(memoryview(b"dup"))
print(t.recv(10, socket.MSG_PEEK), t.recv(10))
t.close()
thread.join()
server.close()

a, b = socket.socketpair()
print(a.family, b.send(b"pair"), a.recv(10), a.getsockname())
b.close()
print(a.recv(1))
try:
    a.send(b"x")
except BrokenPipeError as error:
    print(error)
a.close()

u = [socket.socket(socket.AF_INET, socket.SOCK_DGRAM) for _ in range(2)]
for s in u:
    s.bind(("127.0.0.1", 0))
print(u[0].sendto(b"datagram", u[1].getsockname()), u[1].recvfrom(100)[0], u[0].sendto(b"d", 0, u[1].getsockname()), u[1].recvfrom(1)[1] == u[0].getsockname())
