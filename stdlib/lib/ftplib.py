"""Files over FTP (RFC 959): a conversation of commands and replies, and a connection of its own for each transfer."""
import re
import socket
import sys
from socket import _GLOBAL_DEFAULT_TIMEOUT

__all__ = ["FTP", "error_reply", "error_temp", "error_perm", "error_proto", "all_errors", "FTP_TLS"]

MSG_OOB = 1
FTP_PORT = 21
MAXLINE = 8192
CRLF, B_CRLF = "\r\n", b"\r\n"
_UNSET = -999


class Error(Exception):
    """Base of the errors here."""


class error_reply(Error):
    """A reply that was not expected."""


class error_temp(Error):
    """4xx: not now."""


class error_perm(Error):
    """5xx: no."""


class error_proto(Error):
    """This is no reply."""


all_errors = (Error, OSError, EOFError)


class FTP:
    """A session; with a host, it is connected at once, with a user, logged in."""

    debugging = 0
    host = ""
    port = FTP_PORT
    maxline = MAXLINE
    sock = file = welcome = None
    passiveserver = True
    trust_server_pasv_ipv4_address = False  # a server could name another's address

    def __init__(self, host="", user="", passwd="", acct="", timeout=_GLOBAL_DEFAULT_TIMEOUT, source_address=None, *, encoding="utf-8"):
        self.encoding, self.source_address, self.timeout = encoding, source_address, timeout
        if not host:
            return
        self.connect(host)
        if user:
            self.login(user, passwd, acct)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        if self.sock is None:
            return
        try:
            self.quit()
        except (OSError, EOFError):
            pass        # whoever leaves the block need not know that the server has gone
        finally:
            if self.sock is not None:
                self.close()

    def connect(self, host="", port=0, timeout=_UNSET, source_address=None):
        """The server's welcome."""
        if host != "":
            self.host = host
        if port > 0:
            self.port = port
        if timeout != _UNSET:
            self.timeout = timeout
        if self.timeout is not None and not self.timeout:
            raise ValueError("Non-blocking socket (timeout=0) is not supported")
        if source_address is not None:
            self.source_address = source_address
        sys.audit("ftplib.connect", self, self.host, self.port)
        self.sock = socket.create_connection((self.host, self.port), self.timeout, source_address=self.source_address)
        self.af = self.sock.family
        self.file = self.sock.makefile("r", encoding=self.encoding)
        self.welcome = self.getresp()
        return self.welcome

    def getwelcome(self):
        """What the server said first."""
        if self.debugging:
            print("*welcome*", self.sanitize(self.welcome))
        return self.welcome

    def set_debuglevel(self, level):
        """1: commands and replies are printed, 2: all lines."""
        self.debugging = level

    debug = set_debuglevel

    def set_pasv(self, val):
        """Shall the server wait for transfers' connections (else we do)?"""
        self.passiveserver = val

    # ---- commands and replies

    def sanitize(self, s):
        """As it may be shown: without the password."""
        if s[:5].lower() == "pass ":
            kept = len(s.rstrip("\r\n"))
            s = s[:5] + "*" * (kept - 5) + s[kept:]
        return repr(s)

    def putline(self, line):
        """Send a line."""
        if "\r" in line or "\n" in line:
            raise ValueError("an illegal newline character should not be contained")
        if self.debugging > 1:
            print("*put*", self.sanitize(line))
        self.sock.sendall((line + CRLF).encode(self.encoding))

    def putcmd(self, line):
        """Send a command."""
        if self.debugging:
            print("*cmd*", self.sanitize(line))
        self.putline(line)

    def getline(self):
        """A line without its end.  EOFError."""
        line = self.file.readline(self.maxline + 1)
        if len(line) > self.maxline:
            raise Error("got more than %d bytes" % self.maxline)
        if self.debugging > 1:
            print("*get*", self.sanitize(line))
        if not line:
            raise EOFError
        return line[:-2] if line[-2:] == CRLF else line[:-1] if line[-1:] in CRLF else line

    def getmultiline(self):
        """A reply; "123-" begins one of several lines, which "123 " ends."""
        lines = [self.getline()]
        if lines[0][3:4] == "-":
            code = lines[0][:3]
            while True:
                lines.append(self.getline())
                if lines[-1][:3] == code and lines[-1][3:4] != "-":
                    break
        return "\n".join(lines)

    def getresp(self):
        """A reply that is good so far (1xx to 3xx)."""
        reply = self.getmultiline()
        if self.debugging:
            print("*resp*", self.sanitize(reply))
        self.lastresp = reply[:3]
        if reply[:1] in ("1", "2", "3"):
            return reply
        raise {"4": error_temp, "5": error_perm}.get(reply[:1], error_proto)(reply)

    def voidresp(self):
        """A reply 2xx."""
        reply = self.getresp()
        if reply[:1] != "2":
            raise error_reply(reply)
        return reply

    def abort(self):
        """Stop the transfer, urgently."""
        line = b"ABOR" + B_CRLF
        if self.debugging > 1:
            print("*put urgent*", self.sanitize(line.decode()))
        self.sock.sendall(line, MSG_OOB)
        reply = self.getmultiline()
        if reply[:3] not in {"426", "225", "226"}:
            raise error_proto(reply)
        return reply

    def sendcmd(self, cmd):
        """A command's reply."""
        self.putcmd(cmd)
        return self.getresp()

    def voidcmd(self, cmd):
        """A command's reply, which must be 2xx."""
        self.putcmd(cmd)
        return self.voidresp()

    # ---- connections for data

    def sendport(self, host, port):
        """We wait there (IPv4)."""
        return self.voidcmd("PORT " + ",".join([*host.split("."), str(port // 256), str(port % 256)]))

    def sendeprt(self, host, port):
        """We wait there."""
        family = {socket.AF_INET: 1, socket.AF_INET6: 2}.get(self.af, 0)
        if family == 0:
            raise error_proto("unsupported address family")
        return self.voidcmd("EPRT " + "|".join(["", str(family), host, str(port), ""]))

    def makeport(self):
        """A socket that waits, of which the server was told."""
        sock = socket.create_server(("", 0), family=self.af, backlog=1)
        port, host = sock.getsockname()[1], self.sock.getsockname()[0]
        (self.sendport if self.af == socket.AF_INET else self.sendeprt)(host, port)
        if self.timeout is not _GLOBAL_DEFAULT_TIMEOUT:
            sock.settimeout(self.timeout)
        return sock

    def makepasv(self):
        """Where the server waits: (host, port)."""
        if self.af != socket.AF_INET:
            return parse229(self.sendcmd("EPSV"), self.sock.getpeername())
        host, port = parse227(self.sendcmd("PASV"))
        return (host if self.trust_server_pasv_ipv4_address else self.sock.getpeername()[0]), port

    def _begin(self, cmd, rest):
        if rest is not None:
            self.sendcmd("REST %s" % rest)
        reply = self.sendcmd(cmd)
        if reply[0] == "2":  # some servers answer the transfer's end first
            reply = self.getresp()
        if reply[0] != "1":
            raise error_reply(reply)
        return reply

    def ntransfercmd(self, cmd, rest=None):
        """(connection for the data, their size or None)"""
        if self.passiveserver:
            connection = socket.create_connection(self.makepasv(), self.timeout, source_address=self.source_address)
            try:
                reply = self._begin(cmd, rest)
            except:
                connection.close()
                raise
        else:
            with self.makeport() as sock:
                reply = self._begin(cmd, rest)
                connection, _ = sock.accept()
                if self.timeout is not _GLOBAL_DEFAULT_TIMEOUT:
                    connection.settimeout(self.timeout)
        return connection, parse150(reply) if reply[:3] == "150" else None

    def transfercmd(self, cmd, rest=None):
        """The connection for a command's data."""
        return self.ntransfercmd(cmd, rest)[0]

    def login(self, user="", passwd="", acct=""):
        """By default as anonymous."""
        user = user or "anonymous"
        if user == "anonymous" and passwd in ("", "-"):
            passwd += "anonymous@"
        reply = self.sendcmd("USER " + user)
        if reply[0] == "3":
            reply = self.sendcmd("PASS " + passwd)
        if reply[0] == "3":
            reply = self.sendcmd("ACCT " + acct)
        if reply[0] != "2":
            raise error_reply(reply)
        return reply

    # ---- transfers

    def _end_data(self, connection):
        """Farewells of TLS, in FTP_TLS."""

    def retrbinary(self, cmd, callback, blocksize=8192, rest=None):
        """What the command ("RETR file") sends goes to callback(block)."""
        self.voidcmd("TYPE I")
        with self.transfercmd(cmd, rest) as connection:
            while data := connection.recv(blocksize):
                callback(data)
            self._end_data(connection)
        return self.voidresp()

    def retrlines(self, cmd, callback=None):
        """The same by lines, which are printed by default."""
        callback = callback or print_line
        self.sendcmd("TYPE A")
        with self.transfercmd(cmd) as connection, connection.makefile("r", encoding=self.encoding) as file:
            while True:
                line = file.readline(self.maxline + 1)
                if len(line) > self.maxline:
                    raise Error("got more than %d bytes" % self.maxline)
                if self.debugging > 2:
                    print("*retr*", repr(line))
                if not line:
                    break
                callback(line[:-2] if line[-2:] == CRLF else line[:-1] if line[-1:] == "\n" else line)
            self._end_data(connection)
        return self.voidresp()

    def storbinary(self, cmd, fp, blocksize=8192, callback=None, rest=None):
        """The file's bytes are sent to the command ("STOR file"), each block then to callback."""
        self.voidcmd("TYPE I")
        with self.transfercmd(cmd, rest) as connection:
            while data := fp.read(blocksize):
                connection.sendall(data)
                if callback:
                    callback(data)
            self._end_data(connection)
        return self.voidresp()

    def storlines(self, cmd, fp, callback=None):
        """The same by lines."""
        self.voidcmd("TYPE A")
        with self.transfercmd(cmd) as connection:
            while line := fp.readline(self.maxline + 1):
                if len(line) > self.maxline:
                    raise Error("got more than %d bytes" % self.maxline)
                if line[-2:] != B_CRLF:
                    line = (line[:-1] if line[-1] in B_CRLF else line) + B_CRLF
                connection.sendall(line)
                if callback:
                    callback(line)
            self._end_data(connection)
        return self.voidresp()

    # ---- files and folders

    def acct(self, password):
        """Send an account's name."""
        return self.voidcmd("ACCT " + password)

    def nlst(self, *args):
        """The names of files."""
        names = []
        self.retrlines(" ".join(["NLST", *args]), names.append)
        return names

    def dir(self, *args):
        """A listing, printed or given to a callable that comes last."""
        callback = None
        if args[-1:] and not isinstance(args[-1], str):
            *args, callback = args
        self.retrlines(" ".join(["LIST", *(a for a in args if a)]), callback)

    def mlsd(self, path="", facts=[]):
        """(name, {fact: value}) of each file."""
        if facts:
            self.sendcmd("OPTS MLST " + ";".join(facts) + ";")
        lines = []
        self.retrlines("MLSD %s" % path if path else "MLSD", lines.append)
        for line in lines:
            told, _, name = line.rstrip(CRLF).partition(" ")
            yield name, {key.lower(): value for key, _, value in (fact.partition("=") for fact in told[:-1].split(";"))}

    def rename(self, fromname, toname):
        """Give a file another name."""
        reply = self.sendcmd("RNFR " + fromname)
        if reply[0] != "3":
            raise error_reply(reply)
        return self.voidcmd("RNTO " + toname)

    def delete(self, filename):
        """Remove a file."""
        reply = self.sendcmd("DELE " + filename)
        if reply[:3] in {"250", "200"}:
            return reply
        raise error_reply(reply)

    def cwd(self, dirname):
        """Go into a folder."""
        if dirname == "..":
            try:
                return self.voidcmd("CDUP")
            except error_perm as e:
                if e.args[0][:3] != "500":
                    raise
        return self.voidcmd("CWD " + (dirname or "."))

    def size(self, filename):
        """A file's size, or None."""
        reply = self.sendcmd("SIZE " + filename)
        return int(reply[3:].strip()) if reply[:3] == "213" else None

    def mkd(self, dirname):
        """Make a folder: its whole name."""
        reply = self.voidcmd("MKD " + dirname)
        return parse257(reply) if reply.startswith("257") else ""

    def rmd(self, dirname):
        """Remove a folder."""
        return self.voidcmd("RMD " + dirname)

    def pwd(self):
        """The folder we are in."""
        reply = self.voidcmd("PWD")
        return parse257(reply) if reply.startswith("257") else ""

    def quit(self):
        """Say farewell, and close."""
        reply = self.voidcmd("QUIT")
        self.close()
        return reply

    def close(self):
        """Close without a word."""
        file, sock = self.file, self.sock
        self.file = self.sock = None
        if file is not None:
            file.close()
        if sock is not None:
            sock.close()


class FTP_TLS(FTP):
    """FTP over TLS (RFC 4217): login() secures the conversation, prot_p() the transfers."""

    def __init__(self, host="", user="", passwd="", acct="", keyfile=None, certfile=None, context=None, timeout=_GLOBAL_DEFAULT_TIMEOUT,
                 source_address=None, *, encoding="utf-8"):
        from _tls_context import client_context
        self.keyfile, self.certfile = keyfile, certfile
        self.context = client_context(keyfile, certfile, context)
        self._prot_p = False
        super().__init__(host, user, passwd, acct, timeout, source_address, encoding=encoding)

    def _is_secure(self):
        import ssl
        return isinstance(self.sock, ssl.SSLSocket)

    def login(self, user="", passwd="", acct="", secure=True):
        """As FTP.login(), over TLS."""
        if secure and not self._is_secure():
            self.auth()
        return super().login(user, passwd, acct)

    def auth(self):
        """Begin TLS."""
        if self._is_secure():
            raise ValueError("Already using TLS")
        reply = self.voidcmd("AUTH TLS")
        self.sock = self.context.wrap_socket(self.sock, server_hostname=self.host)
        self.file = self.sock.makefile(mode="r", encoding=self.encoding)
        return reply

    def ccc(self):
        """End TLS."""
        if not self._is_secure():
            raise ValueError("not using TLS")
        reply = self.voidcmd("CCC")
        self.sock = self.sock.unwrap()
        return reply

    def prot_p(self):
        """Transfers over TLS from now on."""
        self.voidcmd("PBSZ 0")
        reply = self.voidcmd("PROT P")
        self._prot_p = True
        return reply

    def prot_c(self):
        """Transfers in clear."""
        reply = self.voidcmd("PROT C")
        self._prot_p = False
        return reply

    def ntransfercmd(self, cmd, rest=None):
        """(connection for the data, their size or None)"""
        connection, size = super().ntransfercmd(cmd, rest)
        return (self.context.wrap_socket(connection, server_hostname=self.host) if self._prot_p else connection), size

    def _end_data(self, connection):
        if self._prot_p:
            connection.unwrap()

    def abort(self):
        """Stop the transfer."""
        self.sock.sendall(b"ABOR" + B_CRLF)
        reply = self.getmultiline()
        if reply[:3] not in {"426", "225", "226"}:
            raise error_proto(reply)
        return reply


def parse150(resp):
    """The size that a reply 150 tells, or None."""
    if resp[:3] != "150":
        raise error_reply(resp)
    found = re.match(r"150 .* \((\d+) bytes\)", resp, re.IGNORECASE | re.ASCII)
    return int(found[1]) if found else None


def parse227(resp):
    """The (host, port) that a reply 227 tells."""
    if resp[:3] != "227":
        raise error_reply(resp)
    found = re.search(r"(\d+),(\d+),(\d+),(\d+),(\d+),(\d+)", resp, re.ASCII)
    if not found:
        raise error_proto(resp)
    numbers = found.groups()
    return ".".join(numbers[:4]), (int(numbers[4]) << 8) + int(numbers[5])


def parse229(resp, peer):
    """The (host, port) that a reply 229 tells; the host is the peer."""
    if resp[:3] != "229":
        raise error_reply(resp)
    left = resp.find("(")
    right = resp.find(")", left + 1)
    if left < 0 or right < 0 or resp[left + 1] != resp[right - 1]:
        raise error_proto(resp)
    parts = resp[left + 1:right].split(resp[left + 1])
    if len(parts) != 5:
        raise error_proto(resp)
    return peer[0], int(parts[3])


def parse257(resp):
    """The folder that a reply 257 tells."""
    if resp[:3] != "257":
        raise error_reply(resp)
    if resp[3:5] != ' "':
        return ""
    found = re.match(r'((?:[^"]|"")*)', resp[5:])
    return found[1].replace('""', '"')


def print_line(line):
    """What retrlines() does by default."""
    print(line)


def ftpcp(source, sourcename, target, targetname="", type="I"):
    """A file goes from one server to another."""
    targetname = targetname or sourcename
    type = "TYPE " + type
    source.voidcmd(type)
    target.voidcmd(type)
    target.sendport(*parse227(source.sendcmd("PASV")))
    reply = target.sendcmd("STOR " + targetname)
    if reply[:3] not in {"125", "150"}:
        raise error_proto
    reply = source.sendcmd("RETR " + sourcename)
    if reply[:3] not in {"125", "150"}:
        raise error_proto
    source.voidresp()
    target.voidresp()
