# URLopener and FancyURLopener: files, data, and a server's answers.
import http.server
import tempfile
import threading
import warnings
import urllib.request

class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path == "/from":
            self.send_response(302)
            self.send_header("Location", "/to")
            self.end_headers()
            return
        if self.path == "/secret" and self.headers["Authorization"] != "Basic dTpw":
            self.send_response(401)
            self.send_header("WWW-Authenticate", 'Basic realm="here"')
            self.send_header("Content-Length", "4")
            self.end_headers()
            self.wfile.write(b"none")
            return
        body = f"{self.path} for {self.headers['User-Agent']}".encode()
        self.send_response(404 if self.path == "/lost" else 200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        pass

server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()
base = "http://127.0.0.1:%d" % server.server_port

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    plain = urllib.request.URLopener({})
print(caught[0].category.__name__, caught[0].message)
# expect: DeprecationWarning URLopener style of invoking requests is deprecated. Use newer urlopen functions/methods
warnings.simplefilter("ignore")

class Mine(urllib.request.FancyURLopener):
    version = "Mine/1"
    def prompt_user_passwd(self, host, realm):
        return "u", "p"

fancy = Mine({})

def show(opener, url):
    try:
        with opener.open(url) as answer:
            print(answer.read(), answer.geturl().replace(base, ""), answer.code)
    except OSError as error:
        print(type(error).__name__, str(error).replace(base, ""))

show(plain, base + "/a b")  # expect: b'/a%20b for Python-urllib/3.11' /a%20b 200
show(fancy, base + "/from")  # expect: b'/to for Mine/1' /to 200
show(plain, base + "/from")  # expect: HTTPError HTTP Error 302: Found
show(plain, base + "/lost")  # expect: HTTPError HTTP Error 404: Not Found
show(plain, "foo:x")  # expect: OSError [Errno url error] unknown url type: 'foo'
print(plain.open("data:text/plain;base64,aGk=").read().splitlines()[1:])
# expect: ['Content-type: text/plain', 'Content-Length: 2', '', 'hi']
with tempfile.NamedTemporaryFile("w+") as file:
    file.write("text")
    file.flush()
    print(fancy.open(file.name).read(), plain.retrieve("file://" + file.name)[0] == file.name)
    # expect: b'text' True
name, fields = fancy.retrieve(base + "/x.txt")
print(open(name).read(), name.endswith(".txt"), fields["Content-Length"])  # expect: /x.txt for Mine/1 True 17
server.shutdown()
