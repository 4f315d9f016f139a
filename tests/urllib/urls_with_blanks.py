import http.server, threading, urllib.request
from http.client import InvalidURL

class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(self.path.encode())
    def log_message(self, *args): pass

server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
for path in "/a%20b?q=%C3%A9", "/a b", "/a?q=b c", "/\x7f":
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{server.server_port}{path}") as answer:
            print(answer.read(), repr(answer).split(" at ")[0])
            # expect: b'/a%20b?q=%C3%A9' <http.client.HTTPResponse object
    except InvalidURL as e:
        print(e)  # expect: URL can't contain control characters. '/a b' (found at least ' ')
        # expect: URL can't contain control characters. '/a?q=b c' (found at least ' ')
        # expect: URL can't contain control characters. '/\x7f' (found at least '\x7f')
server.shutdown()
