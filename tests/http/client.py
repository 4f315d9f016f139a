import http.client
import http.server
import io
import threading
import urllib.error
import urllib.request


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *args):
        pass

    def do_GET(self):
        if self.path == "/chunked":
            self.send_response(200)
            self.send_header("Transfer-Encoding", "chunked")
            self.end_headers()
            for piece in b"one ", b"two ", b"three\nline\n":
                self.wfile.write(b"%x\r\n%s\r\n" % (len(piece), piece))
            self.wfile.write(b"0\r\n\r\n")
            return
        if self.path == "/moved":
            self.send_response(302)
            self.send_header("Location", "/plain")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        if self.path == "/secret" and self.headers.get("Authorization") != "Basic YW5uOnB3":
            self.send_response(401)
            self.send_header("WWW-Authenticate", 'Basic realm="here"')
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        body = f"{self.command} {self.path} {self.headers.get('X-Test')} {self.headers.get('User-Agent')}".encode()
        self.send_response(404 if self.path == "/missing" else 200)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("X-Twice", "a")
        self.send_header("X-Twice", "b")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    do_HEAD = do_GET

    def do_POST(self):
        if self.headers.get("Transfer-Encoding") == "chunked":
            data = b""
            while size := int(self.rfile.readline(), 16):
                data += self.rfile.read(size)
                self.rfile.readline()
            self.rfile.readline()
        else:
            data = self.rfile.read(int(self.headers["Content-Length"]))
        body = repr((self.headers.get("Content-Length"), self.headers.get("Content-Type"), data)).encode()
        self.send_response(201, "Made")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()
port = server.server_port
c = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
c.request("GET", "/plain", headers={"X-Test": "yes"})
r = c.getresponse()
print(r.status, r.reason, r.version, r.getheader("x-twice"), r.getheader("none", "d"), r.getheader("Content-Length"), r.isclosed(), type(r.headers).__name__)
print(r.read(4), r.read1(3), r.peek(2)[:2], r.read(), r.isclosed(), r.read())
c.request("GET", "/chunked")
r = c.getresponse()
print(r.chunked, r.length, r.read(6), r.readline(), r.read())
c.request("HEAD", "/plain")
r = c.getresponse()
print(r.status, r.read(), r.length)
for body in b"bytes", "text", io.BytesIO(b"file"), iter([b"a", b"b"]), None:
    c.request("POST", "/p", body=body)
    r = c.getresponse()
    print(r.status, r.reason, r.read())
c.putrequest("GET", "/steps", skip_accept_encoding=True)
c.putheader("X-Test", 3)
c.endheaders()
print(c.getresponse().read())
for call in (lambda: c.putheader("a", "b"), lambda: c.endheaders(), lambda: c.getresponse(), lambda: c.request("GET", "/a b"), lambda: http.client.HTTPConnection("h:x"),
             lambda: http.client.HTTPConnection("a\nb")):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
c.close()
c.putrequest("GET", "/")
try:
    c.putheader("Bad\nName", "x")
except ValueError as e:
    print(e)
c.close()


class Fake:
    def __init__(self, data):
        self.data = data

    def makefile(self, mode):
        return io.BytesIO(self.data)


for data in (b"", b"junk\r\n\r\n", b"HTTP/1.1 999\r\n\r\n", b"HTTP/1.1 abc x\r\n\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc", b"HTTP/1.0 200 OK\r\n\r\nto the end",
             b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 204 None\r\n\r\nxx", b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\nzz\r\n"):
    r = http.client.HTTPResponse(Fake(data))
    try:
        r.begin()
        print(r.status, r.reason, r.will_close, r.read())
    except Exception as e:
        print(type(e).__name__, e)
url = f"http://127.0.0.1:{port}"
opener = urllib.request.build_opener()
opener.addheaders = [("User-agent", "tester"), ("X-Test", "opened")]
with opener.open(url + "/moved") as r:
    print(r.status, r.read(), r.url == url + "/plain")
try:
    opener.open(url + "/missing")
except urllib.error.HTTPError as e:
    print(e, e.read()[:12])
manager = urllib.request.HTTPPasswordMgrWithDefaultRealm()
manager.add_password(None, url, "ann", "pw")
print(urllib.request.build_opener(urllib.request.HTTPBasicAuthHandler(manager)).open(url + "/secret").read()[:11])


class Shout(urllib.request.BaseHandler):
    def shout_open(self, request):
        return request.full_url.upper()


print(urllib.request.build_opener(Shout).open("shout:x"), urllib.request.urlopen("data:text/plain;base64,aGk=").read())
urllib.request.install_opener(opener)
print(urllib.request.urlopen(url + "/plain", timeout=5).read())
try:
    urllib.request.urlopen("nosuch://x")
except urllib.error.URLError as e:
    print(e)
print(urllib.request.parse_keqv_list(urllib.request.parse_http_list('a="b, c", d=e')), http.client.NOT_FOUND, http.HTTPMethod.GET, http.HTTPMethod.POST.description)
server.shutdown()
