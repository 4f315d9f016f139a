# The server of files: pages, what a client has already, and what subclasses may replace.
import email.utils
import http
import http.client
import http.server
import os
import tempfile
import threading

os.chdir(tempfile.mkdtemp())
os.mkdir("dir")
os.mkdir("index")
for name in ("a.txt", "b.tar.gz", "c.unknown", "d.HTML", "é <x>.json", "dir/f.css", "index/index.htm"):
    with open(name, "w") as f:
        f.write(f"text of {name}")
    os.utime(name, (1e9, 1e9))


class Plain(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format, *args):
        print("log:", format % args)

    def date_time_string(self, timestamp=None):
        return super().date_time_string(timestamp) if timestamp else "now"

    def version_string(self):
        return "version"


class Other(Plain):
    protocol_version = "HTTP/1.1"

    def end_headers(self):
        self.send_header("Access-Control-Allow-Origin", "*")
        super().end_headers()

    def list_directory(self, path):
        self.send_error(403, "No")

    def copyfile(self, source, outputfile):
        outputfile.write(source.read().upper())

    def handle_expect_100(self):
        self.send_error(417)
        return False


def ask(server, path, method="GET", **headers):
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port)
    connection.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    print(method, path, answer.status, answer.reason, sorted(answer.getheaders()), body)


def serve(handler):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


with serve(Plain) as server:
    for path in ("/a.txt", "/b.tar.gz", "/c.unknown", "/d.HTML", "/", "/dir", "/dir/", "/dir?x=1", "/index/", "/none", "/a.txt/",
                 "/../a.txt", "/%2e%2e/a.txt", "/%C3%A9%20%3Cx%3E.json", "/dir/?q"):
        ask(server, path)
    for method in ("HEAD", "POST", "PUT"):
        ask(server, "/a.txt", method)
    for seconds in (1e9 - 1, 1e9, 1e9 + 100):
        ask(server, "/a.txt", If_Modified_Since=email.utils.formatdate(seconds, usegmt=True))
    ask(server, "/a.txt", If_Modified_Since=email.utils.formatdate(1e9, usegmt=True), If_None_Match="x")
    ask(server, "/a.txt", If_Modified_Since="nonsense")
    server.shutdown()
with serve(Other) as server:
    ask(server, "/a.txt")
    ask(server, "/")
    ask(server, "/a.txt", Expect="100-continue")
    server.shutdown()
print(http.HTTPStatus.NOT_FOUND.description, Plain.responses[200], Plain.monthname[1])
# expect: log: "GET /a.txt HTTP/1.1" 200 -
# expect: GET /a.txt 200 OK [('Content-Length', '13'), ('Content-type', 'text/plain'), ('Date', 'now'), ('Last-Modified', 'Sun, 09 Sep 2001 01:46:40 GMT'), ('Server', 'version')] b'text of a.txt'
# expect: log: "GET /b.tar.gz HTTP/1.1" 200 -
# expect: GET /b.tar.gz 200 OK [('Content-Length', '16'), ('Content-type', 'application/gzip'), ('Date', 'now'), ('Last-Modified', 'Sun, 09 Sep 2001 01:46:40 GMT'), ('Server', 'version')] b'text of b.tar.gz'
# expect: log: "GET /c.unknown HTTP/1.1" 200 -
# expect: GET /c.unknown 200 OK [('Content-Length', '17'), ('Content-type', 'application/octet-stream'), ('Date', 'now'), ('Last-Modified', 'Sun, 09 Sep 2001 01:46:40 GMT'), ('Server', 'version')] b'text of c.unknown'
# expect: log: "GET /d.HTML HTTP/1.1" 200 -
# expect: GET /d.HTML 200 OK [('Content-Length', '14'), ('Content-type', 'text/html'), ('Date', 'now'), ('Last-Modified', 'Sun, 09 Sep 2001 01:46:40 GMT'), ('Server', 'version')] b'text of d.HTML'
# expect: log: "GET / HTTP/1.1" 200 -
# expect: GET / 200 OK [('Content-Length', '476'), ('Content-type', 'text/html; charset=utf-8'), ('Date', 'now'), ('Server', 'version')] b'<!DOCTYPE HTML>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Directory listing for /</title>\n</head>\n<body>\n<h1>Directory listing for /</h1>\n<hr>\n<ul>\n<li><a href="a.txt">a.txt</a></li>\n<li><a href="b.tar.gz">b.tar.gz</a></li>\n<li><a href="c.unknown">c.unknown</a></li>\n<li><a href="d.HTML">d.HTML</a></li>\n<li><a href="dir/">dir/</a></li>\n<li><a href="index/">index/</a></li>\n<li><a href="%C3%A9%20%3Cx%3E.json">\xc3\xa9 &lt;x&gt;.json</a></li>\n</ul>\n<hr>\n</body>\n</html>\n'
# expect: log: "GET /dir HTTP/1.1" 301 -
# expect: GET /dir 301 Moved Permanently [('Content-Length', '0'), ('Date', 'now'), ('Location', '/dir/'), ('Server', 'version')] b''
# expect: log: "GET /dir/ HTTP/1.1" 200 -
# expect: GET /dir/ 200 OK [('Content-Length', '230'), ('Content-type', 'text/html; charset=utf-8'), ('Date', 'now'), ('Server', 'version')] b'<!DOCTYPE HTML>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Directory listing for /dir/</title>\n</head>\n<body>\n<h1>Directory listing for /dir/</h1>\n<hr>\n<ul>\n<li><a href="f.css">f.css</a></li>\n</ul>\n<hr>\n</body>\n</html>\n'
# expect: log: "GET /dir?x=1 HTTP/1.1" 301 -
# expect: GET /dir?x=1 301 Moved Permanently [('Content-Length', '0'), ('Date', 'now'), ('Location', '/dir/?x=1'), ('Server', 'version')] b''
# expect: log: "GET /index/ HTTP/1.1" 200 -
# expect: GET /index/ 200 OK [('Content-Length', '23'), ('Content-type', 'text/html'), ('Date', 'now'), ('Last-Modified', 'Sun, 09 Sep 2001 01:46:40 GMT'), ('Server', 'version')] b'text of index/index.htm'
# expect: log: code 404, message File not found
# expect: log: "GET /none HTTP/1.1" 404 -
# expect: GET /none 404 File not found [('Connection', 'close'), ('Content-Length', '335'), ('Content-Type', 'text/html;charset=utf-8'), ('Date', 'now'), ('Server', 'version')] b'<!DOCTYPE HTML>\n<html lang="en">\n    <head>\n        <meta charset="utf-8">\n        <title>Error response</title>\n    </head>\n    <body>\n        <h1>Error response</h1>\n        <p>Error code: 404</p>\n        <p>Message: File not found.</p>\n        <p>Error code explanation: 404 - Nothing matches the given URI.</p>\n    </body>\n</html>\n'
# expect: log: code 404, message File not found
# expect: log: "GET /a.txt/ HTTP/1.1" 404 -
# expect: GET /a.txt/ 404 File not found [('Connection', 'close'), ('Content-Length', '335'), ('Content-Type', 'text/html;charset=utf-8'), ('Date', 'now'), ('Server', 'version')] b'<!DOCTYPE HTML>\n<html lang="en">\n    <head>\n        <meta charset="utf-8">\n        <title>Error response</title>\n    </head>\n    <body>\n        <h1>Error response</h1>\n        <p>Error code: 404</p>\n        <p>Message: File not found.</p>\n        <p>Error code explanation: 404 - Nothing matches the given URI.</p>\n    </body>\n</html>\n'
# expect: log: "GET /../a.txt HTTP/1.1" 200 -
# expect: GET /../a.txt 200 OK [('Content-Length', '13'), ('Content-type', 'text/plain'), ('Date', 'now'), ('Last-Modified', 'Sun, 09 Sep 2001 01:46:40 GMT'), ('Server', 'version')] b'text of a.txt'
# expect: log: "GET /%2e%2e/a.txt HTTP/1.1" 200 -
# expect: GET /%2e%2e/a.txt 200 OK [('Content-Length', '13'), ('Content-type', 'text/plain'), ('Date', 'now'), ('Last-Modified', 'Sun, 09 Sep 2001 01:46:40 GMT'), ('Server', 'version')] b'text of a.txt'
# expect: log: "GET /%C3%A9%20%3Cx%3E.json HTTP/1.1" 200 -
# expect: GET /%C3%A9%20%3Cx%3E.json 200 OK [('Content-Length', '19'), ('Content-type', 'application/json'), ('Date', 'now'), ('Last-Modified', 'Sun, 09 Sep 2001 01:46:40 GMT'), ('Server', 'version')] b'text of \xc3\xa9 <x>.json'
# expect: log: "GET /dir/?q HTTP/1.1" 200 -
# expect: GET /dir/?q 200 OK [('Content-Length', '234'), ('Content-type', 'text/html; charset=utf-8'), ('Date', 'now'), ('Server', 'version')] b'<!DOCTYPE HTML>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Directory listing for /dir/?q</title>\n</head>\n<body>\n<h1>Directory listing for /dir/?q</h1>\n<hr>\n<ul>\n<li><a href="f.css">f.css</a></li>\n</ul>\n<hr>\n</body>\n</html>\n'
# expect: log: "HEAD /a.txt HTTP/1.1" 200 -
# expect: HEAD /a.txt 200 OK [('Content-Length', '13'), ('Content-type', 'text/plain'), ('Date', 'now'), ('Last-Modified', 'Sun, 09 Sep 2001 01:46:40 GMT'), ('Server', 'version')] b''
# expect: log: code 501, message Unsupported method ('POST')
# expect: log: "POST /a.txt HTTP/1.1" 501 -
# expect: POST /a.txt 501 Unsupported method ('POST') [('Connection', 'close'), ('Content-Length', '357'), ('Content-Type', 'text/html;charset=utf-8'), ('Date', 'now'), ('Server', 'version')] b'<!DOCTYPE HTML>\n<html lang="en">\n    <head>\n        <meta charset="utf-8">\n        <title>Error response</title>\n    </head>\n    <body>\n        <h1>Error response</h1>\n        <p>Error code: 501</p>\n        <p>Message: Unsupported method (\'POST\').</p>\n        <p>Error code explanation: 501 - Server does not support this operation.</p>\n    </body>\n</html>\n'
# expect: log: code 501, message Unsupported method ('PUT')
# expect: log: "PUT /a.txt HTTP/1.1" 501 -
# expect: PUT /a.txt 501 Unsupported method ('PUT') [('Connection', 'close'), ('Content-Length', '356'), ('Content-Type', 'text/html;charset=utf-8'), ('Date', 'now'), ('Server', 'version')] b'<!DOCTYPE HTML>\n<html lang="en">\n    <head>\n        <meta charset="utf-8">\n        <title>Error response</title>\n    </head>\n    <body>\n        <h1>Error response</h1>\n        <p>Error code: 501</p>\n        <p>Message: Unsupported method (\'PUT\').</p>\n        <p>Error code explanation: 501 - Server does not support this operation.</p>\n    </body>\n</html>\n'
# expect: log: "GET /a.txt HTTP/1.1" 200 -
# expect: GET /a.txt 200 OK [('Content-Length', '13'), ('Content-type', 'text/plain'), ('Date', 'now'), ('Last-Modified', 'Sun, 09 Sep 2001 01:46:40 GMT'), ('Server', 'version')] b'text of a.txt'
# expect: log: "GET /a.txt HTTP/1.1" 304 -
# expect: GET /a.txt 304 Not Modified [('Date', 'now'), ('Server', 'version')] b''
# expect: log: "GET /a.txt HTTP/1.1" 304 -
# expect: GET /a.txt 304 Not Modified [('Date', 'now'), ('Server', 'version')] b''
# expect: log: "GET /a.txt HTTP/1.1" 200 -
# expect: GET /a.txt 200 OK [('Content-Length', '13'), ('Content-type', 'text/plain'), ('Date', 'now'), ('Last-Modified', 'Sun, 09 Sep 2001 01:46:40 GMT'), ('Server', 'version')] b'text of a.txt'
# expect: log: "GET /a.txt HTTP/1.1" 200 -
# expect: GET /a.txt 200 OK [('Content-Length', '13'), ('Content-type', 'text/plain'), ('Date', 'now'), ('Last-Modified', 'Sun, 09 Sep 2001 01:46:40 GMT'), ('Server', 'version')] b'text of a.txt'
# expect: log: "GET /a.txt HTTP/1.1" 200 -
# expect: GET /a.txt 200 OK [('Access-Control-Allow-Origin', '*'), ('Content-Length', '13'), ('Content-type', 'text/plain'), ('Date', 'now'), ('Last-Modified', 'Sun, 09 Sep 2001 01:46:40 GMT'), ('Server', 'version')] b'TEXT OF A.TXT'
# expect: log: code 403, message No
# expect: log: "GET / HTTP/1.1" 403 -
# expect: GET / 403 No [('Access-Control-Allow-Origin', '*'), ('Connection', 'close'), ('Content-Length', '342'), ('Content-Type', 'text/html;charset=utf-8'), ('Date', 'now'), ('Server', 'version')] b'<!DOCTYPE HTML>\n<html lang="en">\n    <head>\n        <meta charset="utf-8">\n        <title>Error response</title>\n    </head>\n    <body>\n        <h1>Error response</h1>\n        <p>Error code: 403</p>\n        <p>Message: No.</p>\n        <p>Error code explanation: 403 - Request forbidden -- authorization will not help.</p>\n    </body>\n</html>\n'
# expect: log: code 417, message Expectation Failed
# expect: log: "GET /a.txt HTTP/1.1" 417 -
# expect: GET /a.txt 417 Expectation Failed [('Access-Control-Allow-Origin', '*'), ('Connection', 'close'), ('Content-Length', '349'), ('Content-Type', 'text/html;charset=utf-8'), ('Date', 'now'), ('Server', 'version')] b'<!DOCTYPE HTML>\n<html lang="en">\n    <head>\n        <meta charset="utf-8">\n        <title>Error response</title>\n    </head>\n    <body>\n        <h1>Error response</h1>\n        <p>Error code: 417</p>\n        <p>Message: Expectation Failed.</p>\n        <p>Error code explanation: 417 - Expect condition could not be satisfied.</p>\n    </body>\n</html>\n'
# expect: Nothing matches the given URI ('OK', 'Request fulfilled, document follows') Jan
