"""Fetching mail by POP3 (RFC 1939)."""
import errno
import re
import socket
import sys

__all__ = ["POP3", "error_proto", "POP3_SSL"]

POP3_PORT, POP3_SSL_PORT = 110, 995
CR, LF, CRLF = b"\r", b"\n", b"\r\n"
HAVE_SSL = True
_MAXLINE = 2048


class error_proto(Exception):
    """The server said -ERR, or something that it should not."""


class POP3:
    """A session with a server of mail."""

    encoding = "UTF-8"

    def __init__(self, host, port=POP3_PORT, timeout=socket._GLOBAL_DEFAULT_TIMEOUT):
        self.host, self.port = host, port
        self._tls_established = False
        sys.audit("poplib.connect", self, host, port)
        self.sock = self._create_socket(timeout)
        self.file = self.sock.makefile("rb")
        self._debugging = 0
        self.welcome = self._getresp()

    def _create_socket(self, timeout):
        if timeout is not None and not timeout:
            raise ValueError("Non-blocking socket (timeout=0) is not supported")
        return socket.create_connection((self.host, self.port), timeout)

    # ---- commands and replies

    def _putcmd(self, line):
        if self._debugging:
            print("*cmd*", repr(line))
        data = bytes(line, self.encoding)
        if re.search(b"[\x00-\x1F\x7F]", data):
            raise ValueError("Control characters not allowed in commands")
        if self._debugging > 1:
            print("*put*", repr(data))
        self.sock.sendall(data + CRLF)

    def _getline(self):
        line = self.file.readline(_MAXLINE + 1)
        if len(line) > _MAXLINE:
            raise error_proto("line too long")
        if self._debugging > 1:
            print("*get*", repr(line))
        if not line:
            raise error_proto("-ERR EOF")
        size = len(line)
        if line[-2:] == CRLF:
            return line[:-2], size
        return (line[1:-1] if line[:1] == CR else line[:-1]), size

    def _getresp(self):
        line, _ = self._getline()
        if self._debugging > 1:
            print("*resp*", repr(line))
        if not line.startswith(b"+"):
            raise error_proto(line)
        return line

    def _getlongresp(self):
        reply = self._getresp()
        lines, octets = [], 0
        line, size = self._getline()
        while line != b".":
            if line.startswith(b".."):
                size -= 1
                line = line[1:]
            octets += size
            lines.append(line)
            line, size = self._getline()
        return reply, lines, octets

    def _shortcmd(self, line):
        self._putcmd(line)
        return self._getresp()

    def _longcmd(self, line):
        self._putcmd(line)
        return self._getlongresp()

    def getwelcome(self):
        """What the server said first."""
        return self.welcome

    def set_debuglevel(self, level):
        """1: commands are printed, 2: all lines."""
        self._debugging = level

    # ---- who we are

    def user(self, user):
        """The user's name."""
        return self._shortcmd("USER %s" % user)

    def pass_(self, pswd):
        """The password; then the mailbox is locked until quit()."""
        return self._shortcmd("PASS %s" % pswd)

    def rpop(self, user):
        """Who we are, without a password."""
        return self._shortcmd("RPOP %s" % user)

    def apop(self, user, password):
        """Who we are, by a digest of the server's welcome and the password."""
        import hashlib
        found = re.search(br"<[^<>]{1,%d}>" % 1000, self.welcome)
        if not found:
            raise error_proto("-ERR APOP not supported by server")
        digest = hashlib.md5(found[0] + bytes(password, self.encoding)).hexdigest()
        return self._shortcmd("APOP %s %s" % (user, digest))

    # ---- messages

    def stat(self):
        """(number of messages, their size)"""
        words = self._shortcmd("STAT").split()
        if self._debugging:
            print("*stat*", repr(words))
        return int(words[1]), int(words[2])

    def list(self, which=None):
        """(reply, ["number size", ...], octets); of one message, the reply."""
        return self._longcmd("LIST") if which is None else self._shortcmd("LIST %s" % which)

    def retr(self, which):
        """A message: (reply, [line, ...], octets)."""
        return self._longcmd("RETR %s" % which)

    def top(self, which, howmuch):
        """Its head and so many lines more."""
        return self._longcmd("TOP %s %s" % (which, howmuch))

    def dele(self, which):
        """Delete a message (at quit())."""
        return self._shortcmd("DELE %s" % which)

    def uidl(self, which=None):
        """Names of messages that stay the same: of all, or of one."""
        return self._shortcmd("UIDL %s" % which) if which is not None else self._longcmd("UIDL")

    def noop(self):
        """Nothing."""
        return self._shortcmd("NOOP")

    def rset(self):
        """Nothing is to be deleted after all."""
        return self._shortcmd("RSET")

    def utf8(self):
        """Begin to speak UTF-8 (RFC 6856)."""
        return self._shortcmd("UTF8")

    def capa(self):
        """What the server can do: {name: [argument, ...]}."""
        can = {}
        for line in self._longcmd("CAPA")[1]:
            name, *arguments = line.decode("ascii").split()
            can[name] = arguments
        return can

    def stls(self, context=None):
        """Begin TLS (RFC 2595)."""
        if self._tls_established:
            raise error_proto("-ERR TLS session already established")
        if "STLS" not in self.capa():
            raise error_proto("-ERR STLS not supported by server")
        if context is None:
            import ssl
            context = ssl._create_stdlib_context()
        reply = self._shortcmd("STLS")
        self.sock = context.wrap_socket(self.sock, server_hostname=self.host)
        self.file = self.sock.makefile("rb")
        self._tls_established = True
        return reply

    def quit(self):
        """Delete what is to be deleted, and close."""
        reply = self._shortcmd("QUIT")
        self.close()
        return reply

    def close(self):
        """Close without a word."""
        try:
            file, self.file = self.file, None
            if file is not None:
                file.close()
        finally:
            sock, self.sock = self.sock, None
            if sock is not None:
                try:
                    sock.shutdown(socket.SHUT_RDWR)
                except OSError as e:
                    if e.errno != errno.ENOTCONN:
                        raise
                finally:
                    sock.close()


class POP3_SSL(POP3):
    """A session over TLS from the beginning."""

    def __init__(self, host, port=POP3_SSL_PORT, keyfile=None, certfile=None, timeout=socket._GLOBAL_DEFAULT_TIMEOUT, context=None):
        from _tls_context import client_context
        self.keyfile, self.certfile = keyfile, certfile
        self.context = client_context(keyfile, certfile, context)
        super().__init__(host, port, timeout)

    def _create_socket(self, timeout):
        return self.context.wrap_socket(super()._create_socket(timeout), server_hostname=self.host)

    def stls(self, keyfile=None, certfile=None, context=None):
        """Never: TLS it is already."""
        raise error_proto("-ERR TLS session already established")


if __name__ == "__main__":
    session = POP3(sys.argv[1])
    print(session.getwelcome())
    session.user(sys.argv[2])
    session.pass_(sys.argv[3])
    print(session.list())
    session.quit()
