# Records that go to servers: of the web, of mail, of the system's log.
import http.server
import logging
import logging.handlers
import os
import socket
import tempfile
import threading
import urllib.parse


class Asked(http.server.BaseHTTPRequestHandler):
    def answer(self):
        body = self.rfile.read(int(self.headers.get("Content-length", 0))).decode()
        path, _, query = self.path.partition("?")
        fields = urllib.parse.parse_qs(query or body)
        print(self.command, path, fields["msg"], fields.get("fixed"), self.headers.get("Content-type"), self.headers.get("Authorization"))
        # expect: GET /log ['by GET'] None None None
        # expect: GET /log ['with a query'] ['1'] None None
        # expect: POST /log ['by POST'] None application/x-www-form-urlencoded Basic bWU6c2VjcmV0
        self.send_response(200)
        self.end_headers()

    do_GET = do_POST = answer

    def log_message(self, *args):
        pass


log = logging.getLogger("served")
log.propagate = False


def emitted(handler, *records):
    log.addHandler(handler)
    for text in records:
        log.error(text)
    log.removeHandler(handler)
    handler.close()


web = http.server.HTTPServer(("127.0.0.1", 0), Asked)
threading.Thread(target=web.serve_forever, daemon=True).start()
place = "127.0.0.1:%d" % web.server_port
emitted(logging.handlers.HTTPHandler(place, "/log"), "by GET")
emitted(logging.handlers.HTTPHandler(place, "/log?fixed=1"), "with a query")
emitted(logging.handlers.HTTPHandler(place, "/log", "post", credentials=("me", "secret")), "by POST")
web.shutdown()
web.server_close()
for wrong in {"method": "PUT"}, {"context": 1}:
    try:
        logging.handlers.HTTPHandler(place, "/", **wrong)
    except ValueError as e:
        print(e)  # expect: method must be GET or POST
        # expect: context parameter only makes sense with secure=True

udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
udp.bind(("127.0.0.1", 0))
handler = logging.handlers.SysLogHandler(udp.getsockname(), facility="mail")
handler.ident = "test: "
emitted(handler, "a datagram")
print(udp.recv(100), handler.encodePriority("local7", "debug"), handler.encodePriority(1, 3), handler.mapPriority("ODD"), handler.LOG_DAEMON)
# expect: b'<19>test: a datagram\x00' 191 11 warning 3
udp.close()
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "log")
    server = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    server.bind(path)
    server.listen()
    handler = logging.handlers.SysLogHandler(path)
    handler.append_nul = False
    connection, _ = server.accept()
    emitted(handler, "by a stream")
    print(connection.recv(100), handler.socktype == socket.SOCK_STREAM)  # expect: b'<11>by a stream' True
    connection.close()
    server.close()
print(logging.handlers.SysLogHandler.facility_names["solaris-cron"], logging.handlers.SysLogHandler.__module__)
# expect: 15 logging.handlers

mail = socket.create_server(("127.0.0.1", 0))


def receive():
    connection, _ = mail.accept()
    lines = connection.makefile("rwb")
    said = []

    def answer(text):
        lines.write(text + b"\r\n")
        lines.flush()
    answer(b"220 ready")
    for line in lines:
        word = line.split(None, 1)[0].upper()
        if word == b"DATA":
            answer(b"354 go on")
            for line in lines:
                if line == b".\r\n":
                    break
                said.append(line.strip().decode())
        answer(b"221 bye" if word == b"QUIT" else b"250 good")
        if word == b"QUIT":
            break
    print([line for line in said if line.startswith(("From", "To", "Subject")) or "mailed" in line])
    # expect: ['From: a@b.org', 'To: c@d.org', 'Subject: A record', 'this was mailed']
    connection.close()


thread = threading.Thread(target=receive)
thread.start()
emitted(logging.handlers.SMTPHandler(mail.getsockname(), "a@b.org", "c@d.org", "A record"), "this was mailed")
thread.join()
mail.close()
