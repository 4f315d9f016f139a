import socket


def show(function):
    try:
        print(function())
    except (OSError, TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)


S = socket.socket
closed = S()
closed.close()
for case in (
    lambda: closed.recv(1), lambda: closed.send(b""), lambda: closed.settimeout(1), lambda: S().connect(("127.0.0.1", 1)), lambda: S().connect("x"),
    lambda: S().connect(("127.0.0.1",)), lambda: S().connect(("127.0.0.1", 99999)), lambda: S().connect(("127.0.0.1", "x")),
    lambda: S().connect((5, 1)), lambda: S().connect(("no.such.invalid", 1)), lambda: S().settimeout(-1), lambda: S().send("x"),
    lambda: S().getpeername(), lambda: S().recv(-1), lambda: S().bind(None), lambda: S(999), lambda: S().accept(), lambda: S(fileno=-1),
    lambda: S(socket.AF_UNIX).bind("x" * 200), lambda: S(socket.AF_UNIX).connect("/nowhere"), lambda: S(socket.AF_INET6).connect(("::1", 1)),
    lambda: socket.create_connection(("127.0.0.1", 1)), lambda: S().recv_into(b"x"), lambda: S().recv_into(bytearray(2), 5), lambda: S().makefile("x"),
    lambda: socket.inet_aton("x"), lambda: socket.inet_pton(socket.AF_INET6, "x"), lambda: socket.inet_ntop(socket.AF_INET, b"abc"),
    lambda: socket.inet_pton(socket.AF_INET6, "::1").hex(), lambda: socket.inet_ntop(socket.AF_INET, b"\x7f\0\0\1"), lambda: socket.inet_ntoa(socket.inet_aton("1.2.3.4")),
    lambda: socket.htons(258), lambda: socket.ntohl(1), lambda: socket.htons(70000), lambda: socket.gethostbyname("localhost"),
    lambda: socket.getaddrinfo("127.0.0.1", 80), lambda: socket.getaddrinfo("127.0.0.1", "http", type=socket.SOCK_STREAM),
    lambda: socket.getaddrinfo("no.such.invalid", 1), lambda: socket.getaddrinfo("::1", None, socket.AF_INET6, socket.SOCK_DGRAM),
    lambda: socket.getservbyname("http"), lambda: socket.getservbyname("none such"), lambda: socket.create_server(("127.0.0.1", 0)).listen(),
    lambda: (socket.AF_INET, repr(socket.AF_INET), socket.SOCK_STREAM, issubclass(socket.gaierror, OSError), socket.error is OSError),
):
    show(case)
first = socket.create_server(("127.0.0.1", 0))
try:
    socket.create_server(first.getsockname())
except OSError as error:
    print(error.errno, "while attempting to bind on address" in str(error))
