"""ftp: URLs: a file, a listing, a file that is not there, a user with a password, and connections that are kept."""
import os
import socket
import tempfile
import threading
import urllib.error
import urllib.request

os.chdir(tempfile.mkdtemp())

FILES = {"/a.txt": b"line one\r\nline two\r\n", "/sub/b.html": b"<p>" * 1000}
log = []


class Session(threading.Thread):
    def __init__(self, sock):
        super().__init__(daemon=True)
        self.sock = sock
        self.folder = "/"
        self.start()

    def say(self, text):
        self.sock.sendall(text.encode() + b"\r\n")

    def run(self):
        self.say("220 here")
        with self.sock, self.sock.makefile("rb") as lines:
            for line in lines:
                verb, _, argument = line.decode().rstrip("\r\n").partition(" ")
                log.append(f"{verb} {argument}" if verb in ("USER", "PASS", "TYPE", "RETR", "LIST", "CWD") else verb)
                getattr(self, "do_" + verb, lambda argument: self.say("500 what?"))(argument)
                if verb == "QUIT":
                    break

    def do_USER(self, name):
        self.say("331 password?")

    def do_PASS(self, word):
        self.say("530 no" if word == "wrong" else "230 in")

    def do_CWD(self, name):
        if name in ("sub", "/", "", ".", "/sub"):
            self.folder = "/sub/" if "sub" in name else "/"
            self.say("250 there")
        else:
            self.say("550 no such folder")

    def do_PWD(self, _):
        self.say(f'257 "{self.folder}" is where you are')

    def do_TYPE(self, kind):
        self.say("200 good")

    def do_PASV(self, _):
        self.listener = socket.create_server(("127.0.0.1", 0))
        port = self.listener.getsockname()[1]
        self.say(f"227 Entering Passive Mode (127,0,0,1,{port >> 8},{port & 255})")

    def do_EPSV(self, _):
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.say(f"229 Entering Extended Passive Mode (|||{self.listener.getsockname()[1]}|)")

    def send(self, data):
        self.say(f"150 Opening ({len(data)} bytes)")
        connection, _ = self.listener.accept()
        with connection:
            connection.sendall(data)
        self.listener.close()
        self.say("226 done")

    def do_RETR(self, name):
        data = FILES.get(self.folder + name)
        if data is None:
            self.say("550 no such file")
        else:
            self.send(data)

    def do_LIST(self, name):
        self.send("".join(f"-rw-r--r-- {path}\r\n" for path in FILES).encode())

    def do_QUIT(self, _):
        self.say("221 bye")


def serve():
    while True:
        Session(server.accept()[0])


server = socket.create_server(("127.0.0.1", 0))
threading.Thread(target=serve, daemon=True).start()
base = f"127.0.0.1:{server.getsockname()[1]}"


def get(path, user="", opener=urllib.request.urlopen):
    log.clear()
    try:
        with opener(f"ftp://{user}{base}/{path}", timeout=20) as answer:
            data = answer.read()
            print(len(data), data[:24], answer.headers.items(), answer.geturl().removeprefix(f"ftp://{user}{base}"))
    except urllib.error.URLError as e:
        print("URLError", str(e).replace(base, "BASE"))
    print([word for word in log if word.split()[0] not in ("PASV", "EPSV", "QUIT")])


get("a.txt")
# expect: 20 b'line one\r\nline two\r\n' [('Content-type', 'text/plain'), ('Content-length', '20')] /a.txt
# expect: ['USER anonymous', 'PASS anonymous@', 'CWD .', 'TYPE I', 'RETR a.txt']
get("sub/b.html")
# expect: 3000 b'<p><p><p><p><p><p><p><p>' [('Content-type', 'text/html'), ('Content-length', '3000')] /sub/b.html
# expect: ['USER anonymous', 'PASS anonymous@', 'CWD sub', 'TYPE I', 'RETR b.html']
get("a.txt;type=a")  # expect: 20 b'line one\r\nline two\r\n' [('Content-length', '20')] /a.txt;type=a
# expect: ['USER anonymous', 'PASS anonymous@', 'CWD .', 'TYPE A', 'RETR a.txt']
get("")  # expect: 43 b'-rw-r--r-- /a.txt\r\n-rw-r' [('Content-length', '43')] /
# expect: ['USER anonymous', 'PASS anonymous@', 'CWD .', 'TYPE A', 'TYPE A', 'LIST ']
get("sub/")  # expect: 43 b'-rw-r--r-- /a.txt\r\n-rw-r' [('Content-length', '43')] /sub/
# expect: ['USER anonymous', 'PASS anonymous@', 'CWD sub', 'TYPE A', 'TYPE A', 'LIST ']
get("missing/")  # expect: URLError <urlopen error 550 no such folder>
# expect: ['USER anonymous', 'PASS anonymous@', 'CWD missing']
get("nothing.txt")
# expect: URLError <urlopen error <urlopen error ftp error: error_perm('550 no such folder')>>
# expect: ['USER anonymous', 'PASS anonymous@', 'CWD .', 'TYPE I', 'RETR nothing.txt', 'TYPE A', 'PWD', 'CWD nothing.txt', 'CWD /']
get("a.txt", "ann:p%40ss@")
# expect: 20 b'line one\r\nline two\r\n' [('Content-type', 'text/plain'), ('Content-length', '20')] /a.txt
# expect: ['USER ann', 'PASS p@ss', 'CWD .', 'TYPE I', 'RETR a.txt']
get("a.txt", "ann:wrong@")  # expect: URLError <urlopen error 530 no>
# expect: ['USER ann', 'PASS wrong']
handler = urllib.request.CacheFTPHandler()
opener = urllib.request.build_opener(handler)
get("a.txt", opener=opener.open)
# expect: 20 b'line one\r\nline two\r\n' [('Content-type', 'text/plain'), ('Content-length', '20')] /a.txt
# expect: ['USER anonymous', 'PASS anonymous@', 'CWD .', 'TYPE I', 'RETR a.txt']
handler.clear_cache()
name, fields = urllib.request.urlretrieve(f"ftp://{base}/a.txt", "copy")
print(name, open(name, "rb").read(8))  # expect: copy b'line one'
print(urllib.request.urlretrieve("file:///etc/hostname")[0])  # expect: /etc/hostname
