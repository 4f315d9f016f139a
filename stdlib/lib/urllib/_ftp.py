"""ftp: for urllib.request: files and listings of folders, over ftplib."""
import ftplib
import mimetypes
import socket
import time

from email import message_from_string

from ._openers import BaseHandler
from .error import URLError
from .parse import unquote, urlsplit
from .response import addclosehook, addinfourl


class ftpwrapper:
    """A connection in one folder; persistent: it stays open between files."""

    def __init__(self, user, passwd, host, port, dirs, timeout=None, persistent=True):
        self.user, self.passwd, self.host, self.port, self.dirs, self.timeout = user, passwd, host, port, dirs, timeout
        self.refcount = 0
        self.keepalive = persistent
        try:
            self.init()
        except:
            self.close()
            raise

    def init(self):
        self.busy = 0
        self.ftp = ftplib.FTP()
        self.ftp.connect(self.host, self.port, self.timeout)
        self.ftp.login(self.user, self.passwd)
        self.ftp.cwd("/".join(self.dirs))

    def _transfer(self, command):
        """(connection, size or None), None if there is no such file."""
        try:
            return self.ftp.ntransfercmd(command)
        except ftplib.error_perm as reason:
            if str(reason)[:3] != "550":
                raise URLError(f"ftp error: {reason}") from reason
            return None

    def _listing(self, folder):
        """As _transfer(), of a folder, or of this one."""
        self.ftp.voidcmd("TYPE A")
        if not folder:
            return self.ftp.ntransfercmd("LIST")
        here = self.ftp.pwd()
        try:
            self.ftp.cwd(folder)
        except ftplib.error_perm as reason:
            raise URLError(f"ftp error: {reason!r}") from reason
        finally:
            self.ftp.cwd(here)
        return self.ftp.ntransfercmd("LIST " + folder)

    def retrfile(self, file, type):
        """(file object, size or None); type: A, I, or D for a listing."""
        self.endtransfer()
        listing = type in "dD"
        kind = "TYPE A" if listing else "TYPE " + type
        try:
            self.ftp.voidcmd(kind)
        except ftplib.all_errors:
            self.init()
            self.ftp.voidcmd(kind)
        found = self._transfer("RETR " + file) if file and not listing else None
        connection, size = found or self._listing(file)
        self.busy = 1
        answer = addclosehook(connection.makefile("rb"), self.file_close)
        self.refcount += 1
        connection.close()
        return answer, size

    def endtransfer(self):
        """Take the server's last word on a transfer, which would be taken for the next answer."""
        if self.busy:
            self.busy = 0
            try:
                self.ftp.voidresp()
            except ftplib.all_errors:
                pass

    def close(self):
        self.keepalive = False
        if self.refcount <= 0:
            self.real_close()

    def file_close(self):
        self.refcount -= 1
        if self.refcount <= 0 and not self.keepalive:
            self.real_close()

    def real_close(self):
        self.busy = 0
        try:
            self.ftp.close()
        except (AttributeError, *ftplib.all_errors):
            pass


class FTPHandler(BaseHandler):
    """ftp:"""

    def ftp_open(self, req):
        if not req.host:
            raise URLError("ftp error: no host given")
        parts = urlsplit("//" + req.host)
        host = unquote(parts.hostname or "")
        try:
            address = socket.gethostbyname(host)
        except OSError as error:
            raise URLError(error)
        path, *attributes = req.selector.split(";")
        *folders, file = map(unquote, path.split("/"))
        if folders and not folders[0]:
            del folders[0]
        kind = "I" if file else "D"
        for attribute in attributes:
            name, _, value = attribute.partition("=")
            if name.lower() == "type" and value in list("aAiIdD"):
                kind = value.upper()
        try:
            connection = self.connect_ftp(unquote(parts.username or ""), unquote(parts.password or ""), address,
                                          parts.port or ftplib.FTP_PORT, folders, req.timeout)
            data, size = connection.retrfile(file, kind)
        except ftplib.all_errors as error:
            raise URLError(error) from error
        content_type = mimetypes.guess_type(req.full_url)[0]
        fields = f"Content-type: {content_type}\n" * bool(content_type) + f"Content-length: {size}\n" * (size is not None)
        return addinfourl(data, message_from_string(fields), req.full_url)

    def connect_ftp(self, user, passwd, host, port, dirs, timeout):
        """The connection for a request."""
        return ftpwrapper(user, passwd, host, port, dirs, timeout, persistent=False)


class CacheFTPHandler(FTPHandler):
    """ftp: whose connections stay open for a while."""

    def __init__(self):
        self.cache, self.timeout = {}, {}
        self.delay, self.max_conns, self.soonest = 60, 16, 0

    def setTimeout(self, t):
        self.delay = t

    def setMaxConns(self, m):
        self.max_conns = m

    def connect_ftp(self, user, passwd, host, port, dirs, timeout):
        key = user, host, port, "/".join(dirs), timeout
        if key not in self.cache:
            self.cache[key] = ftpwrapper(user, passwd, host, port, dirs, timeout)
        self.timeout[key] = time.time() + self.delay
        self.check_cache()
        return self.cache[key]

    def check_cache(self):
        """Let go what is too old, and the oldest if there are too many."""
        now = time.time()
        for key in [key for key, end in self.timeout.items() if end < now]:
            self._drop(key)
        if len(self.cache) >= self.max_conns:
            self._drop(min(self.timeout, key=self.timeout.get))
        self.soonest = min(self.timeout.values(), default=0)

    def _drop(self, key):
        self.cache.pop(key).close()
        del self.timeout[key]

    def clear_cache(self):
        """Let go all of them."""
        for key in list(self.cache):
            self._drop(key)


for _class in (ftpwrapper, FTPHandler, CacheFTPHandler):
    _class.__module__ = "urllib.request"
