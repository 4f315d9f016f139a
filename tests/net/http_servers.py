import os, tempfile, threading
import _loopback  # no proxies of the environment
import requests
from http.server import BaseHTTPRequestHandler, HTTPServer, SimpleHTTPRequestHandler, ThreadingHTTPServer


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        body = f"{self.command} {self.path} {self.headers.get('x-one')} {self.request_version}".encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/plain")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(201, "Made")
        self.send_header("Content-Length", len(body))
        self.end_headers()
        self.wfile.write(body[::-1])

    def log_message(self, format, *args):
        log.append(format % args)


class Files(SimpleHTTPRequestHandler):
    def log_message(self, format, *args):
        log.append(format % args)


log = []
for kind in (HTTPServer, ThreadingHTTPServer):
    with kind(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        url = f"http://127.0.0.1:{server.server_port}"
        with requests.Session() as s:
            print(s.get(url + "/a?b", headers={"X-One": "1"}).text, s.get(url + "//c").text)
            r = s.post(url, data=b"abc")
            print(r.status_code, r.reason, r.text, sorted(r.headers), r.headers["Server"].startswith("BaseHTTP/0.6 Python/3"))
            r = s.put(url + "/<x>", data="y")
            print(r.status_code, r.reason, r.headers["Content-Type"], r.headers["Connection"], "<p>Message: Unsupported method ('PUT').</p>" in r.text)
        server.shutdown()
        thread.join()
print(log)
log.clear()
folder = tempfile.mkdtemp()
os.mkdir(folder + "/sub")
with open(folder + "/a b.txt", "w") as file:
    file.write("text")
with ThreadingHTTPServer(("127.0.0.1", 0), lambda *args: Files(*args, directory=folder)) as server:
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    url = f"http://127.0.0.1:{server.server_port}"
    r = requests.get(url + "/a%20b.txt")
    print(r.text, r.headers["Content-type"], r.headers["Content-Length"], "Last-Modified" in r.headers, requests.head(url + "/a%20b.txt").text)
    print([line for line in requests.get(url).text.splitlines() if "<li>" in line or "<h1>" in line])
    print([(r.status_code, r.url[len(url):], [h.status_code for h in r.history]) for r in (requests.get(url + p) for p in ("/sub", "/sub/", "/none", "/%2e%2e/%2e%2e/etc/passwd", "/a%20b.txt/"))])
    server.shutdown()
    thread.join()
print(log)
