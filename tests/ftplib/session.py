# A session with a small server of files, over TLS too.
import ftplib
import io
import os
import socket
import ssl
import threading

CA = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "ssl", "_localhost.pem")
theirs = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
theirs.load_cert_chain(CA)
FILES = {"a.txt": b"line one\r\nline two\r\n", "b.bin": bytes(range(256)) * 50}


class Server(threading.Thread):
    def __init__(self):
        super().__init__()
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        self.start()

    def say(self, text):
        self.sock.sendall(text.encode() + b"\r\n")

    def run(self):
        self.sock, _ = self.listener.accept()
        self.listener.close()
        self.file = self.sock.makefile("rb")
        self.protected = False
        self.say("220-Welcome\r\n220 here")
        while line := self.file.readline().decode().rstrip("\r\n"):
            verb, _, argument = line.partition(" ")
            function = getattr(self, "do_" + verb, None)
            if function is None:
                self.say("500 what?")
            elif function(argument):
                break
        self.file.close()
        self.sock.close()

    def do_AUTH(self, kind):
        self.say("234 go on")
        self.sock = theirs.wrap_socket(self.sock, server_side=True)
        self.file = self.sock.makefile("rb")

    def do_PBSZ(self, size):
        self.say("200 good")

    def do_PROT(self, level):
        self.protected = level == "P"
        self.say("200 good")

    def do_USER(self, name):
        self.say("331 password?" if name != "bad" else "530 go away")

    def do_PASS(self, word):
        self.say("230 in with " + word)

    def do_TYPE(self, kind):
        self.say("200 type " + kind)

    def do_PASV(self, _):
        self.data = socket.create_server(("127.0.0.1", 0))
        port = self.data.getsockname()[1]
        self.say("227 Entering Passive Mode (10,0,0,1,%d,%d)." % (port >> 8, port & 255))

    def do_PORT(self, where):
        *host, high, low = where.split(",")
        self.data = (".".join(host), int(high) * 256 + int(low))
        self.say("200 good")

    def transfer(self):
        if isinstance(self.data, tuple):
            connection = socket.create_connection(self.data)
        else:
            connection, _ = self.data.accept()
            self.data.close()
        return theirs.wrap_socket(connection, server_side=True) if self.protected else connection

    def send(self, data):
        with self.transfer() as connection:
            connection.sendall(data)
            if self.protected:
                connection.unwrap()
        self.say("226 done")

    def do_RETR(self, name):
        if name not in FILES:
            self.data.close()
            self.say("550 no such file")
            return
        self.say("150 here it comes (%d bytes)" % len(FILES[name]))
        self.send(FILES[name])

    def do_LIST(self, _):
        self.say("125 here it comes")
        self.send(b"-rw a.txt\r\n-rw b.bin\r\n")

    def do_NLST(self, _):
        self.say("125 here it comes")
        self.send("".join(f"{name}\r\n" for name in FILES).encode())

    def do_MLSD(self, _):
        self.say("125 here it comes")
        self.send(b"Type=file;Size=20; a.txt\r\nType=dir; sub folder\r\n")

    def do_STOR(self, name):
        self.say("150 send it")
        with self.transfer() as connection, connection.makefile("rb") as file:
            FILES[name] = file.read()
            if self.protected:
                connection.unwrap()
        self.say("226 done")

    def do_PWD(self, _):
        self.say('257 "/the ""inner"" folder" is it')

    def do_MKD(self, name):
        self.say('257 "/%s" made' % name)

    def do_CWD(self, name):
        self.say("250 there" if name != "x" else "550 no")

    do_RMD = do_CWD

    def do_CDUP(self, _):
        self.say("500 what?")

    def do_SIZE(self, name):
        self.say("213 %d" % len(FILES[name]))

    def do_DELE(self, name):
        self.say("250 gone" if FILES.pop(name, None) else "450 busy")

    def do_RNFR(self, name):
        self.say("350 to?")

    def do_RNTO(self, name):
        self.say("250 renamed")

    def do_QUIT(self, _):
        self.say("221 bye")
        return True


def failure(f, *args):
    try:
        return f(*args)
    except ftplib.all_errors as e:
        return f"{type(e).__name__}: {e}"


server = Server()
with ftplib.FTP() as ftp:
    print(ftp.connect("127.0.0.1", server.port, timeout=10))  # expect: 220-Welcome
    # expect: 220 here
    print(failure(ftp.login, "bad"), ftp.login("ann", "secret"))
    # expect: error_perm: 530 go away 230 in with secret
    pieces = []
    print(ftp.retrbinary("RETR b.bin", pieces.append, 1000), b"".join(pieces) == FILES["b.bin"])
    # expect: 226 done True
    ftp.retrlines("RETR a.txt")  # expect: line one
    # expect: line two
    ftp.dir()  # expect: -rw a.txt
    # expect: -rw b.bin
    print(ftp.nlst(), list(ftp.mlsd()))
    # expect: ['a.txt', 'b.bin'] [('a.txt', {'type': 'file', 'size': '20'}), ('sub folder', {'type': 'dir'})]
    told = []
    print(ftp.storbinary("STOR c", io.BytesIO(b"x" * 20000), callback=lambda block: told.append(len(block))), told, len(FILES["c"]))
    # expect: 226 done [8192, 8192, 3616] 20000
    print(ftp.storlines("STOR d", io.BytesIO(b"one\ntwo\r\nthree")), FILES["d"])
    # expect: 226 done b'one\r\ntwo\r\nthree\r\n'
    print(ftp.pwd(), ftp.mkd("new"), ftp.cwd("new"), ftp.rmd("new"), ftp.size("c"), ftp.rename("c", "e"), ftp.delete("c"))
    # expect: /the "inner" folder /new 250 there 250 there 20000 250 renamed 250 gone
    print(failure(ftp.cwd, "x"), failure(ftp.delete, "zz"), failure(ftp.cwd, ".."), failure(ftp.retrlines, "RETR zz"), failure(ftp.sendcmd, "FOO"))
    # expect: error_perm: 550 no error_temp: 450 busy 250 there error_perm: 550 no such file error_perm: 500 what?
    ftp.set_pasv(False)
    pieces.clear()
    print(ftp.retrbinary("RETR a.txt", pieces.append), pieces)
    # expect: 226 done [b'line one\r\nline two\r\n']
    try:
        ftp.sendcmd("a\nb")
    except ValueError as e:
        print(e)  # expect: an illegal newline character should not be contained
    print(ftp.quit())  # expect: 221 bye
server.join()
server = Server()
ours = ssl.create_default_context(cafile=CA)
with ftplib.FTP_TLS(context=ours) as ftp:
    ftp.connect("localhost", server.port, timeout=10)
    print(ftp.login("ann", "secret"), ftp.sock.version() is not None, ftp.prot_p())
    # expect: 230 in with secret True 200 good
    pieces.clear()
    print(ftp.retrbinary("RETR a.txt", pieces.append), pieces)
    # expect: 226 done [b'line one\r\nline two\r\n']
    print(ftp.storbinary("STOR f", io.BytesIO(b"y" * 5000)), len(FILES["f"]))  # expect: 226 done 5000
server.join()
print(ftplib.parse227("227 Entering Passive Mode (1,2,3,4,5,6)"), ftplib.parse229("229 Go (|||99|)", ("h", 1)), ftplib.parse257('257 "a""b"'), ftplib.parse150("150 x (12 bytes)"))
# expect: ('1.2.3.4', 1286) ('h', 99) a"b 12
for f, text in ((ftplib.parse227, "227 no"), (ftplib.parse227, "228"), (lambda t: ftplib.parse229(t, ("h", 1)), "229 (|1|)"), (ftplib.parse257, "200 x")):
    print(failure(f, text))  # expect: error_proto: 227 no
    # expect: error_reply: 228
    # expect: error_proto: 229 (|1|)
    # expect: error_reply: 200 x
