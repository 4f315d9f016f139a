# A server that promises more than it sends costs no memory; what goes into a CONNECT is looked at as other headers are.
import http.client
import socket
import threading


class Fake:
    """A connection whose other end has said all it will say."""

    def __init__(self, answer):
        self.answer, self.sent = answer, b""

    def makefile(self, mode):
        import io
        return io.BytesIO(self.answer)

    def sendall(self, data):
        self.sent += data

    def close(self):
        pass


for length in (10**6, 2**31, 2**40, 2**63, 10**30):
    response = http.client.HTTPResponse(Fake(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\nText" % length))
    response.begin()
    try:
        print(response.read())
    except http.client.IncompleteRead as problem:
        print(problem)  # expect: IncompleteRead(4 bytes read, 999996 more expected)
        # expect: IncompleteRead(4 bytes read, 2147483644 more expected)
        # expect: IncompleteRead(4 bytes read, 1099511627772 more expected)
        # expect: IncompleteRead(4 bytes read, 9223372036854775804 more expected)
        # expect: IncompleteRead(4 bytes read, 999999999999999999999999999996 more expected)
response = http.client.HTTPResponse(Fake(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffff\r\nText"))
response.begin()
try:
    print(response.read())
except http.client.IncompleteRead as problem:
    print(problem.partial)  # expect: b''
body = bytes(range(256)) * 20000
response = http.client.HTTPResponse(Fake(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(body) + body))
response.begin()
print(response.read() == body)  # expect: True
for host, headers in (("a.b", {"X": "1"}), ("a.b", {"X\r\nY": "1"}), ("a.b", {"X": "1\r\nY: 2"}), ("a.b", {" X": "1"})):
    connection = http.client.HTTPConnection("proxy")
    connection.set_tunnel(host, headers=headers)
    connection.sock = Fake(b"HTTP/1.1 404 no\r\n\r\n")
    try:
        connection._tunnel()
    except Exception as problem:
        print(type(problem).__name__, problem)  # expect: OSError Tunnel connection failed: 404 no
        # expect: ValueError Invalid header name b'X\r\nY'
        # expect: ValueError Invalid header value b'1\r\nY: 2'
        # expect: ValueError Invalid header name b' X'
