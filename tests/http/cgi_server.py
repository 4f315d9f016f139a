# CGIHTTPRequestHandler: programs in /cgi-bin, what they are told, and what is refused.
import http.client
import os
import pwd
import tempfile
import threading
from http.server import CGIHTTPRequestHandler, HTTPServer

pwd.getpwnam = lambda name: pwd.getpwuid(os.getuid())   # whom root's server chooses could not enter the folder


class Quiet(CGIHTTPRequestHandler):
    def log_message(self, *args): pass


class QuietServer(HTTPServer):
    def handle_error(self, *args): pass


SCRIPT = """#!/bin/sh
echo "Content-Type: text/plain"
echo
echo "$REQUEST_METHOD $SCRIPT_NAME [$PATH_INFO] [$QUERY_STRING] $REMOTE_USER $AUTH_TYPE [$*] $HTTP_COOKIE $CONTENT_LENGTH"
[ "$REQUEST_METHOD" != POST ] || head -c "$CONTENT_LENGTH"
"""

with tempfile.TemporaryDirectory() as folder:
    os.chmod(folder, 0o755)
    os.chdir(folder)
    os.makedirs("cgi-bin/sub")
    for name, mode in (("a.sh", 0o755), ("sub/b.sh", 0o755), ("plain", 0o644)):
        with open("cgi-bin/" + name, "w") as f:
            f.write(SCRIPT)
        os.chmod("cgi-bin/" + name, mode)
    with open("file.txt", "w") as f:
        f.write("a file")
    server = QuietServer(("localhost", 0), Quiet)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    for method, path, body, headers in (
            ("GET", "/cgi-bin/a.sh", None, {}), ("GET", "/cgi-bin/a.sh?x=1&y=2", None, {"Cookie": "c=1"}), ("GET", "/cgi-bin/a.sh/more/path?word+two", None, {}),
            ("POST", "/cgi-bin/a.sh", b"body", {}), ("GET", "/cgi-bin/sub/b.sh/z", None, {"Authorization": "Basic dXNlcjpwdw=="}),
            ("GET", "/x/../cgi-bin/./a.sh", None, {}), ("GET", "/cgi-bin/none", None, {}), ("GET", "/cgi-bin/plain", None, {}), ("GET", "/cgi-bin/sub", None, {}),
            ("POST", "/file.txt", b"x", {}), ("GET", "/file.txt", None, {}), ("HEAD", "/file.txt", None, {}), ("GET", "/%63gi-bin/a.sh", None, {})):
        connection = http.client.HTTPConnection("localhost", server.server_port, timeout=10)
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        text = answer.read().decode()
        print(method, path, answer.status, answer.reason, repr(text) if answer.status == 200 else "")
        connection.close()
    server.shutdown()
    server.server_close()
    os.chdir("/")
