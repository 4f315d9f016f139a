# http.client, urllib.request and http.server over TLS.
import http.client
import http.server
import ssl
import threading
import urllib.error
import urllib.request
from _pair import CA, client, failure, server


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        body = f"you asked for {self.path}".encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))[::-1]
        self.send_response(201)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        pass


class Server(http.server.ThreadingHTTPServer):
    def handle_error(self, request, client_address):
        pass


httpd = Server(("127.0.0.1", 0), Handler)
httpd.socket = server().wrap_socket(httpd.socket, server_side=True, do_handshake_on_connect=False)
threading.Thread(target=httpd.serve_forever, daemon=True).start()
port = httpd.server_address[1]

connection = http.client.HTTPSConnection("localhost", port, context=client(), timeout=10)
for path in "/a", "/b":
    connection.request("GET", path)
    answer = connection.getresponse()
    print(answer.status, answer.read(), connection.sock.version())  # expect: 200 b'you asked for /a' TLSv1.3
    # expect: 200 b'you asked for /b' TLSv1.3
connection.request("POST", "/", b"abc")
print(connection.getresponse().read())  # expect: b'cba'
connection.close()
print(failure(http.client.HTTPSConnection("localhost", port, timeout=10).request, "GET", "/"))
# expect: SSLCertVerificationError: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: self-signed certificate (_ssl.c:992)
with urllib.request.urlopen(f"https://localhost:{port}/c", context=client(), timeout=10) as answer:
    print(answer.status, answer.read())  # expect: 200 b'you asked for /c'
with urllib.request.urlopen(f"https://localhost:{port}/d", context=ssl._create_unverified_context(), timeout=10) as answer:
    print(answer.status, answer.read())  # expect: 200 b'you asked for /d'
print(failure(urllib.request.urlopen, f"https://localhost:{port}/e", context=ssl.create_default_context(), timeout=10))
# expect: URLError: <urlopen error [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: self-signed certificate (_ssl.c:992)>
ssl._create_default_https_context = ssl._create_unverified_context
with urllib.request.urlopen(f"https://localhost:{port}/f", timeout=10) as answer:
    print(answer.status, answer.read())  # expect: 200 b'you asked for /f'
print(ssl.get_server_certificate(("localhost", port)) in open(CA).read())  # expect: True
httpd.shutdown()
httpd.server_close()
