"""Of http.server: a handler that runs the programs in /cgi-bin and /htbin and sends what they print (CGI/1.1, RFC 3875)."""
import os
import subprocess
import sys
from urllib.parse import unquote

from .server import SimpleHTTPRequestHandler

_FIELDS = (("CONTENT_LENGTH", "content-length"), ("HTTP_REFERER", "referer"), ("HTTP_USER_AGENT", "user-agent"))
_ALWAYS = ("QUERY_STRING", "REMOTE_HOST", "CONTENT_LENGTH", "HTTP_USER_AGENT", "HTTP_COOKIE", "HTTP_REFERER")


def _collapsed(url):
    """A URL's path without "." and ".."; IndexError if it leads above the root."""
    path, mark, query = url.partition("?")
    *folders, last = unquote(path).split("/")
    kept = []
    for part in folders + [last] if last == ".." else folders:
        if part == "..":
            kept.pop()
        elif part and part != ".":
            kept.append(part)
    return "/" + "/".join(kept) + "/" + ("" if last in (".", "..") else last) + (mark + query if query else "")


def _user():
    """Whom the programs run as: nobody, if this server is root's."""
    if os.geteuid():
        return None
    import pwd
    try:
        return pwd.getpwnam("nobody").pw_uid
    except KeyError:
        return 1 + max(entry.pw_uid for entry in pwd.getpwall())


class CGIHTTPRequestHandler(SimpleHTTPRequestHandler):
    """Files, and programs below cgi_directories.  Whoever can reach the server can run these."""

    cgi_directories = ["/cgi-bin", "/htbin"]
    rbufsize = 0

    def do_POST(self):
        if self.is_cgi():
            self.run_cgi()
        else:
            self.send_error(501, "Can only POST to CGI scripts")

    def do_GET(self):
        self.run_cgi() if self.is_cgi() else super().do_GET()

    def do_HEAD(self):
        self.run_cgi() if self.is_cgi() else super().do_HEAD()

    def is_cgi(self):
        """Does the path name a program?  Then cgi_info is (folder, the rest of the path)."""
        path = _collapsed(self.path).replace("//", "/", 1)
        end = path.find("/", 1)
        while end > 0 and path[:end] not in self.cgi_directories:
            end = path.find("/", end + 1)
        if end <= 0:
            return False
        self.cgi_info = path[:end], path[end + 1:]
        return True

    def is_executable(self, path):
        return os.access(path, os.X_OK)

    def is_python(self, path):
        return os.path.splitext(path)[1].lower() in (".py", ".pyw")

    def _script(self):
        """(name, what follows it in the path, query); folders below the first one belong to the name."""
        folder, rest = self.cgi_info
        rest, _, query = rest.partition("?")
        name, slash, after = rest.partition("/")
        while slash and os.path.isdir(self.translate_path(f"{folder}/{name}")):
            folder = f"{folder}/{name}"
            name, slash, after = after.partition("/")
        return f"{folder}/{name}", slash + after, query

    def _environment(self, name, after, query):
        env = dict(os.environ, SERVER_SOFTWARE=self.version_string(), SERVER_NAME=self.server.server_name, GATEWAY_INTERFACE="CGI/1.1",
                   SERVER_PROTOCOL=self.protocol_version, SERVER_PORT=str(self.server.server_port), REQUEST_METHOD=self.command,
                   PATH_INFO=unquote(after), PATH_TRANSLATED=self.translate_path(unquote(after)), SCRIPT_NAME=name, QUERY_STRING=query,
                   REMOTE_ADDR=self.client_address[0], CONTENT_TYPE=self.headers.get("content-type") or "text/plain")
        self._add_user(env)
        for variable, field in _FIELDS:
            if self.headers.get(field):
                env[variable] = self.headers[field]
        env["HTTP_ACCEPT"] = ",".join(self.headers.get_all("accept") or ())
        cookies = self.headers.get_all("cookie") or ()
        if cookies:
            env["HTTP_COOKIE"] = ", ".join(cookies)
        for variable in _ALWAYS:
            env.setdefault(variable, "")
        return env

    def _add_user(self, env):
        kind, _, secret = (self.headers.get("authorization") or "").partition(" ")
        if not secret:
            return
        env["AUTH_TYPE"] = kind
        if kind.lower() == "basic":
            import base64
            import binascii
            try:
                user, colon, _ = base64.b64decode(secret.encode("ascii")).decode("ascii").partition(":")
            except (binascii.Error, UnicodeError):
                return
            if colon:
                env["REMOTE_USER"] = user

    def run_cgi(self):
        """Runs the program and sends its output, after which the connection ends."""
        name, after, query = self._script()
        file = self.translate_path(name)
        if not os.path.exists(file):
            self.send_error(404, "No such CGI script (%r)" % name)
            return
        if not os.path.isfile(file):
            self.send_error(403, "CGI script is not a plain file (%r)" % name)
            return
        if not self.is_executable(file):
            self.send_error(403, "CGI script is not executable (%r)" % name)
            return
        env = self._environment(name, after, query)
        command = [file] if "=" in query or not query else [file, query.replace("+", " ")]
        try:
            length = int(self.headers.get("content-length") or 0)
        except ValueError:
            length = 0
        body = self.rfile.read(length) if self.command == "POST" and length > 0 else None
        self.send_response(200, "Script output follows")
        self.flush_headers()
        self.close_connection = True
        try:
            done = subprocess.run(command, input=body, stdin=None if body is not None else subprocess.DEVNULL, stdout=subprocess.PIPE,
                                  stderr=subprocess.PIPE, env=env, user=_user())
        except OSError as e:
            self.log_error("CGI script could not be run: %s", e)
            return
        self.wfile.write(done.stdout)
        if done.stderr:
            sys.stderr.buffer.write(done.stderr)
        if done.returncode:
            self.log_error("CGI script exit code %d", done.returncode)
