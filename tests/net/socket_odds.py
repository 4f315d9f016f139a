# Abstract names, services by port, what is wrong with addresses, files over sockets, sockets that nobody closed.
import _socket
import socket
import warnings

for path in "\0gilt-é", b"\0gilt\xff", bytearray(b"\0gilt-x"), "\0" + "h" * 200, "/" + "x" * 200, 5:
    with socket.socket(socket.AF_UNIX) as s:
        try:
            s.bind(path)
            print(s.getsockname())  # expect: b'\x00gilt-\xc3\xa9'
            # expect: b'\x00gilt\xff'
            # expect: b'\x00gilt-x'
        except Exception as e:
            print(type(e).__name__, e)  # expect: OSError AF_UNIX path too long
            # expect: OSError AF_UNIX path too long
            # expect: TypeError a bytes-like object is required, not 'int'
with socket.socket(socket.AF_UNIX) as s:
    s.bind("")  # the system chooses
    print(s.getsockname()[:1], len(s.getsockname()))  # expect: b'\x00' 6
print(socket.getservbyport(80), socket.getservbyport(443, "tcp"), socket.getservbyname("domain", "udp"))
# expect: http https 53
for call in (lambda: socket.getservbyport(70000), lambda: socket.getservbyport(7, "zzz"), lambda: socket.getservbyname("http", "zzz"),
             lambda: socket.close(-1)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)  # expect: OverflowError getservbyport: port must be 0-65535.
        # expect: OSError port/proto not found
        # expect: OSError service/proto not found
        # expect: OSError [Errno 9] Bad file descriptor
with socket.socket(socket.AF_INET6) as s:
    for address in ("::1", 0, -10), ("::1", 0, 1 << 20), ("::1", -1):
        try:
            s.bind(address)
        except Exception as e:
            print(type(e).__name__, e)  # expect: OverflowError bind(): flowinfo must be 0-1048575.
            # expect: OverflowError bind(): flowinfo must be 0-1048575.
            # expect: OverflowError bind(): port must be 0-65535.

a, b = socket.socketpair()
with a, b:
    for mode in "r", "w", "rb", "wb", "rwb":
        with a.makefile(mode) as f:
            print(mode, getattr(f, "mode", None))  # expect: r r
            # expect: w w
            # expect: rb rb
            # expect: wb wb
            # expect: rwb None
    with a.makefile("rb", buffering=0) as f:
        print(f.mode, f.seekable(), f.name == a.fileno())  # expect: rb False True
    for call in f.seekable, f.readable, f.fileno:
        try:
            call()
        except ValueError as e:
            print(e)  # expect: I/O operation on closed socket.
            # expect: I/O operation on closed socket.
            # expect: I/O operation on closed file.
    for call in (lambda: a.sendfile(open(__file__)), lambda: a.sendfile(open(__file__, "rb"), count=0),
                 lambda: a.sendfile(open(__file__, "rb"), count=1.5), lambda: (a.setblocking(False), a.sendfile(open(__file__, "rb")))):
        try:
            call()
        except Exception as e:
            print(type(e).__name__, e)  # expect: ValueError file should be opened in binary mode
            # expect: ValueError count must be a positive integer (got 0)
            # expect: TypeError count must be a positive integer (got 1.5)
            # expect: ValueError non-blocking sockets are not supported
print(a)  # expect: <socket.socket [closed] fd=-1, family=1, type=1, proto=0>
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    s = socket.socket()
    text = repr(s)
    s = None
    print([w.category.__name__ for w in seen], str(seen[0].message) == "unclosed " + text)
    # expect: ['ResourceWarning'] True
    s = _socket.socket()
    text = repr(s)
    print(text.partition(", ")[0][:-1], text.partition(", ")[2])
    # expect: <socket objec fd=3, family=2, type=1, proto=0>
    s.close()
    print(repr(s))  # expect: <socket object, fd=-1, family=2, type=1, proto=0>
    s = None
    print(len(seen))  # expect: 1
