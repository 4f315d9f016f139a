"""The server that the tests of requests talk to: python3.11 runs it, each path is another way to behave, and to misbehave.

It prints its ports (plain, TLS, TLS with a certificate of another name) on one line and ends when its standard input does.
It is a proxy, too: for absolute URLs, which it answers itself, and for CONNECT to its own ports.
"""
import gzip
import hashlib
import json
import os
import socket
import socketserver
import ssl
import struct
import sys
import threading
import time
import zlib
from urllib.parse import parse_qs, unquote, urlsplit

HERE = os.path.dirname(os.path.abspath(__file__))
connections = 0
seen = {}  # of /flaky
count_lock = threading.Lock()


class Handler(socketserver.BaseRequestHandler):
    def setup(self):
        global connections
        with count_lock:
            connections += 1
        self.request.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.served = 0
        self.keep = True

    def handle(self):
        try:
            if self.server.context:
                self.request = self.server.context.wrap_socket(self.request, server_side=True)
            self.file = self.request.makefile("rb")
            while self.keep and self.one():
                pass
        except (OSError, ValueError):
            pass

    def finish(self):
        try:
            if self.server.context:
                self.request.unwrap()
        except (OSError, ValueError, AttributeError):
            pass

    # ---- reading

    def one(self):
        line = self.file.readline(65537)
        if not line.strip():
            return False
        self.method, target, _ = line.decode("latin-1").split()
        self.fields = {}
        while (line := self.file.readline(65537).decode("latin-1").strip()):
            name, _, value = line.partition(":")
            self.fields[name.lower()] = value.strip()
        if self.method == "CONNECT":
            return self.tunnel(target)
        self.body = self.read_body()
        self.target = target
        parts = urlsplit(target)
        self.query = {key: values[0] for key, values in parse_qs(parts.query).items()}
        self.served += 1
        first, _, rest = parts.path.lstrip("/").partition("/")
        getattr(self, "do_" + first.replace("-", "_"), self.missing)(rest)
        return self.fields.get("connection", "").lower() != "close"

    def read_body(self):
        if self.fields.get("transfer-encoding") == "chunked":
            pieces = []
            while size := int(self.file.readline(), 16):
                pieces.append(self.file.read(size))
                self.file.readline()
            self.file.readline()
            self.pieces = pieces
            return b"".join(pieces)
        return self.file.read(int(self.fields.get("content-length", 0)))

    # ---- answering

    def raw(self, data):
        self.request.sendall(data if isinstance(data, bytes) else data.encode("latin-1"))

    def close(self):
        self.keep = False

    def answer(self, body=b"", status="200 OK", content_type="text/plain", **fields):
        body = body.encode() if isinstance(body, str) else body
        lines = [f"HTTP/1.1 {status}", f"Content-Type: {content_type}", f"Content-Length: {len(body)}"]
        for name, value in fields.items():
            for one in value if isinstance(value, list) else [value]:
                lines.append(f"{name.replace('_', '-')}: {one}")
        self.raw("\r\n".join(lines) + "\r\n\r\n")
        if self.method != "HEAD":
            self.raw(body)

    def missing(self, rest):
        self.answer("nothing here\n", "404 Not Found")

    def do_hello(self, rest):
        self.answer("hello\n")

    def do_flaky(self, rest):
        """The first times, as many as the path says, 503."""
        with count_lock:
            seen[rest] = seen.get(rest, 0) + 1
        if seen[rest] <= int(rest.rpartition("/")[2]):
            self.answer("later\n", "503 Service Unavailable", **({"Retry_After": "0"} if "after" in rest else {}))
        else:
            self.answer(f"at last, {seen[rest]}\n")

    def do_echo(self, rest):
        skip = ("host", "user-agent", "accept-encoding", "accept", "connection", "content-type")
        more = {k: v for k, v in sorted(self.fields.items()) if k not in skip or k in self.query}
        self.answer(json.dumps([self.method, self.target, more, self.body.decode("latin-1")]), content_type="application/json")

    def do_fields(self, rest):
        self.answer(json.dumps(self.fields), content_type="application/json")

    def do_form(self, rest):
        boundary = self.fields["content-type"].partition("boundary=")[2]
        self.answer(self.body.replace(boundary.encode(), b"BOUNDARY"))

    def do_size(self, rest):
        self.answer(f"{len(self.body)} {hashlib.sha256(self.body).hexdigest()[:16]}")

    def do_status(self, rest):
        code, _, reason = rest.partition("/")
        self.answer(f"status {code}\n", f"{code} {reason or 'Whatever'}")

    def do_redirect(self, rest):
        left = int(rest)
        self.answer("moved\n", "302 Found", Location=f"/redirect/{left - 1}" if left > 1 else "/hello")

    def do_circle(self, rest):
        self.answer("round\n", "302 Found", Location="/circle")

    def do_go(self, rest):
        self.answer("go\n", self.query.get("code", "302") + " Go", Location=self.query.get("to", ""))

    def do_connections(self, rest):
        self.answer(f"{connections} {self.served}")

    def do_set(self, rest):
        self.answer("set\n", Set_Cookie=[f"{k}={v}" for k, v in self.query.items()] if not rest else unquote(rest).replace("+", " ").split("|"))

    def do_set_and_go(self, rest):
        self.answer("set\n", "302 Found", Location="/cookies", Set_Cookie=[f"{k}={v}" for k, v in self.query.items()])

    def do_cookies(self, rest):
        self.answer(self.fields.get("cookie", "no cookies"))

    def do_basic(self, rest):
        if self.fields.get("authorization") == "Basic dXNlcjpwYXNz":
            self.answer("welcome\n")
        else:
            self.answer("who?\n", "401 Unauthorized", WWW_Authenticate='Basic realm="r"')

    def do_digest(self, rest):
        given = {}
        for part in self.fields.get("authorization", "").partition(" ")[2].split(","):
            name, _, value = part.strip().partition("=")
            given[name] = value.strip('"')
        if given.get("nonce") == "abc":
            def md5(text):
                return hashlib.md5(text.encode()).hexdigest()
            want = md5(f"{md5('user:r:pass')}:abc:{given['nc']}:{given['cnonce']}:auth:{md5(self.method + ':' + given['uri'])}")
            if given["response"] == want:
                return self.answer("welcome\n")
        self.answer("who?\n", "401 Unauthorized", WWW_Authenticate='Digest realm="r", nonce="abc", qop="auth", algorithm=MD5')

    # ---- bodies

    def do_gzip(self, rest):
        self.answer(gzip.compress(b"squeezed " * 1000), Content_Encoding="gzip")

    def do_deflate(self, rest):
        self.answer(zlib.compress(b"squeezed " * 1000), Content_Encoding="deflate")

    def do_badgzip(self, rest):
        self.answer(b"this is not compressed at all", Content_Encoding="gzip")

    def do_text(self, rest):
        self.answer(bytes.fromhex(rest), content_type=self.query.get("type", "text/plain"))

    def do_json(self, rest):
        self.answer(bytes.fromhex(rest) if rest else b'{"a": [1, 2.5, null, "\xc3\xa4"]}', content_type="application/json")

    def do_lines(self, rest):
        self.answer("one\ntwo\r\nthree\n\nfive")

    def do_big(self, rest):
        size = int(rest)
        self.raw(f"HTTP/1.1 200 OK\r\nContent-Length: {size}\r\n\r\n")
        block = bytes(range(256)) * 256
        for at in range(0, size, len(block)):
            self.raw(block[:size - at])

    def do_slow(self, rest):
        """n pieces with a delay before each; chunked."""
        self.raw("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n")
        for i in range(int(self.query.get("n", 3))):
            time.sleep(float(self.query.get("delay", 0.1)))
            self.raw(f"8\r\npiece {i}\n\r\n")
        self.raw("0\r\n\r\n")

    def do_wait(self, rest):
        time.sleep(float(rest))
        self.answer("waited\n")

    # ---- misbehaviour

    def do_stall(self, rest):
        if rest == "body":
            self.raw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n0123456789")
        elif rest == "head":
            self.raw("HTTP/1.1 200 OK\r\nContent-Le")
        self.file.read(1)
        self.close()

    def do_early(self, rest):
        if rest == "reset":
            self.request.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            self.request.close()
        elif rest == "head":
            self.raw("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n")
        self.close()

    def do_length(self, rest):
        length, size = rest.split("/")
        self.raw(f"HTTP/1.1 200 OK\r\nContent-Length: {length}\r\n\r\n" + "x" * int(size))
        self.close()

    def do_until_close(self, rest):
        self.raw("HTTP/1.1 200 OK\r\n\r\nuntil the end")
        self.close()

    def do_chunks(self, rest):
        self.raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n")
        self.raw({"bad": "zz\r\n", "cut": "ff\r\nabc", "stop": "", "nocrlf": "3\r\nabcdef\r\n", "huge": "fffffffffffffffffff\r\nabc"}
                 .get(rest, "1;x=y\r\n!\r\n0\r\nTrailer: t\r\n\r\n"))
        if rest:
            self.close()

    def do_garbage(self, rest):
        self.raw({"line": "this is no HTTP\r\n\r\n", "status": "HTTP/1.1 abc OK\r\n\r\n", "zero": "\0" * 100 + "\r\n\r\n",
                  "many": "HTTP/1.1 200 OK\r\n" + "".join(f"X{i}: y\r\n" for i in range(200)) + "\r\n",
                  "long": "HTTP/1.1 200 OK\r\nX: " + "y" * 70000 + "\r\n\r\n",
                  "endless": "HTTP/1.1 200 OK\r\nX: " + "y" * 5000000}[rest])
        self.close()

    def do_continue(self, rest):
        self.raw("HTTP/1.1 100 Continue\r\nX-First: 1\r\n\r\n")
        self.answer("after 100\n")

    def do_folded(self, rest):
        self.raw("HTTP/1.1 200 Fine, thanks\r\nX-One: a\r\nx-one: b\r\nX-Empty:\r\nX-Space:   v  \r\nContent-Length: 0\r\n\r\n")

    def do_quit(self, rest):
        self.answer("bye\n")
        self.close()

    def do_link(self, rest):
        self.answer("", Link='<http://a/2>; rel="next", <http://a/9>; rel=last; title="x"')

    def do_fuzz(self, rest):
        """An answer that a seeded generator has spoilt."""
        import random
        r = random.Random(int(rest))
        body = gzip.compress(b"abc" * 500) if r.random() < 0.3 else b"0123456789" * r.randrange(200)
        fields = ["HTTP/1.1 200 OK", "Content-Type: text/html; charset=utf-8", f"Content-Length: {len(body)}", "Set-Cookie: a=b; Path=/",
                  "X-Y: z", "Location: /hello", "Content-Encoding: gzip", "Link: <a>; rel=b", "Connection: keep-alive"]
        head = [fields[0]] + r.sample(fields[1:], r.randrange(len(fields)))
        if r.random() < 0.3:
            head.append("Transfer-Encoding: chunked")
            body = b"".join(b"%x\r\n%s\r\n" % (len(p), p) for p in (body[:50], body[50:]) if p) + b"0\r\n\r\n"
        if r.random() < 0.2:
            head[0] = f"HTTP/1.1 {r.choice([204, 301, 302, 304, 307, 401, 500, 999, 100])} X"
        data = bytearray("\r\n".join(head).encode() + b"\r\n\r\n" + body)
        for _ in range(r.randrange(6)):
            at = r.randrange(len(data))
            kind = r.randrange(4)
            if kind == 0:
                data[at] = r.randrange(256)
            elif kind == 1:
                del data[at:at + r.randrange(20)]
            elif kind == 2:
                data[at:at] = bytes(r.randrange(256) for _ in range(r.randrange(20)))
            else:
                data[at:at] = r.choice([b"\r\n", b"\0", b"HTTP/1.1 200 OK\r\n", b":", b"%s", b"-1", b"99999999999999999999"])
        if r.random() < 0.2:
            del data[r.randrange(len(data)):]
        self.raw(bytes(data))
        self.close()

    # ---- as a proxy

    def tunnel(self, target):
        port = int(target.rpartition(":")[2])
        if self.fields.get("proxy-authorization", "Basic dXNlcjpwYXNz") != "Basic dXNlcjpwYXNz" or port == 403:
            self.raw("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")
            return False
        with socket.create_connection(("127.0.0.1", port)) as there:
            self.raw("HTTP/1.1 200 Connection established\r\n\r\n")
            back = threading.Thread(target=pump, args=(there, self.request), daemon=True)
            back.start()
            pump(self.request, there)
            back.join()
        return False


def pump(source, sink):
    try:
        while data := source.recv(65536):
            sink.sendall(data)
        sink.shutdown(socket.SHUT_WR)
    except OSError:
        pass


class Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    allow_reuse_address = True
    request_queue_size = 64
    context = None

    def handle_error(self, request, client_address):
        import traceback
        traceback.print_exc()


def serve(certificate=None):
    server = Server(("127.0.0.1", 0), Handler)
    if certificate:
        server.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        server.context.load_cert_chain(os.path.join(HERE, certificate))
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    return server.server_address[1]


print(serve(), serve("_localhost.pem"), serve("_other.pem"), flush=True)
sys.stdin.read()
