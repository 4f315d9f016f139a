"""Talking to a telnet server (RFC 854): text both ways, with options negotiated in between."""
import re
import selectors
import socket
import sys
import warnings
from time import monotonic

warnings.warn("'telnetlib' is deprecated and slated for removal in Python 3.13", DeprecationWarning, 2)

__all__ = ["Telnet"]

DEBUGLEVEL = 0
TELNET_PORT = 23
theNULL = bytes([0])
IAC, DONT, DO, WONT, WILL, SE = (bytes([n]) for n in (255, 254, 253, 252, 251, 240))
NOP, DM, BRK, IP, AO, AYT, EC, EL, GA, SB = (bytes([n]) for n in range(241, 251))
(BINARY, ECHO, RCP, SGA, NAMS, STATUS, TM, RCTE, NAOL, NAOP, NAOCRD, NAOHTS, NAOHTD, NAOFFD, NAOVTS, NAOVTD, NAOLFD, XASCII, LOGOUT, BM, DET,
 SUPDUP, SUPDUPOUTPUT, SNDLOC, TTYPE, EOR, TUID, OUTMRK, TTYLOC, VT3270REGIME, X3PAD, NAWS, TSPEED, LFLOW, LINEMODE, XDISPLOC, OLD_ENVIRON,
 AUTHENTICATION, ENCRYPT, NEW_ENVIRON, TN3270E, XAUTH, CHARSET, RSP, COM_PORT_OPTION, SUPPRESS_LOCAL_ECHO, TLS, KERMIT, SEND_URL,
 FORWARD_X) = (bytes([n]) for n in range(50))
PRAGMA_LOGON, SSPI_LOGON, PRAGMA_HEARTBEAT, EXOPL, NOOPT = (bytes([n]) for n in (138, 139, 140, 255, 0))


class Telnet:
    """A connection.  What comes is raw until it is cooked: options are taken out of it."""

    def __init__(self, host=None, port=0, timeout=socket._GLOBAL_DEFAULT_TIMEOUT):
        self.debuglevel = DEBUGLEVEL
        self.host, self.port, self.timeout = host, port, timeout
        self.sock = None
        self.rawq, self.irawq = b"", 0
        self.cookedq = b""
        self.eof = 0
        self.iacseq = b""      # a command that is not complete
        self.sb, self.sbdataq = 0, b""
        self.option_callback = None
        if host is not None:
            self.open(host, port, timeout)

    def open(self, host, port=0, timeout=socket._GLOBAL_DEFAULT_TIMEOUT):
        """Connect."""
        self.eof = 0
        self.host, self.port, self.timeout = host, port or TELNET_PORT, timeout
        sys.audit("telnetlib.Telnet.open", self, host, self.port)
        self.sock = socket.create_connection((self.host, self.port), timeout)

    def __del__(self):
        self.close()

    def __enter__(self):
        return self

    def __exit__(self, type, value, traceback):
        self.close()

    def msg(self, msg, *args):
        """A line about what happens, above debug level 0."""
        if self.debuglevel > 0:
            print("Telnet(%s,%s):" % (self.host, self.port), msg % args if args else msg)

    def set_debuglevel(self, debuglevel):
        """How much is told."""
        self.debuglevel = debuglevel

    def close(self):
        """Close it."""
        sock, self.sock = self.sock, None
        self.eof, self.iacseq, self.sb = True, b"", 0
        if sock:
            sock.close()

    def get_socket(self):
        """The socket."""
        return self.sock

    def fileno(self):
        """Its descriptor."""
        return self.sock.fileno()

    def write(self, buffer):
        """Send bytes; those that look like commands are sent as text."""
        buffer = buffer.replace(IAC, IAC + IAC)
        self.msg("send %r", buffer)
        self.sock.sendall(buffer)

    # ---- reading

    def _wait(self, deadline):
        """Until there is something to read: False at the deadline."""
        with selectors.DefaultSelector() as selector:
            selector.register(self, selectors.EVENT_READ)
            left = None if deadline is None else max(0, deadline - monotonic())
            return bool(selector.select(left))

    def read_until(self, match, timeout=None):
        """What comes up to match, or up to the timeout or the end."""
        deadline = None if timeout is None else monotonic() + timeout
        searched = 0
        while True:
            self.process_rawq()
            at = self.cookedq.find(match, max(0, searched - len(match)))
            if at >= 0:
                at += len(match)
                found, self.cookedq = self.cookedq[:at], self.cookedq[at:]
                return found
            searched = len(self.cookedq)
            if self.eof or not self.rawq and not self._wait(deadline):
                return self.read_very_lazy()
            self.fill_rawq()
            if deadline is not None and monotonic() > deadline and not self.rawq:
                return self.read_very_lazy()

    def read_all(self):
        """All up to the end."""
        self.process_rawq()
        while not self.eof:
            self.fill_rawq()
            self.process_rawq()
        return self._taken()

    def read_some(self):
        """At least a byte, unless the end comes."""
        self.process_rawq()
        while not self.cookedq and not self.eof:
            self.fill_rawq()
            self.process_rawq()
        return self._taken()

    def read_very_eager(self):
        """All that has come.  EOFError."""
        self.process_rawq()
        while not self.eof and self.sock_avail():
            self.fill_rawq()
            self.process_rawq()
        return self.read_very_lazy()

    def read_eager(self):
        """Something that has come, or nothing.  EOFError."""
        self.process_rawq()
        while not self.cookedq and not self.eof and self.sock_avail():
            self.fill_rawq()
            self.process_rawq()
        return self.read_very_lazy()

    def read_lazy(self):
        """What was received already.  EOFError."""
        self.process_rawq()
        return self.read_very_lazy()

    def read_very_lazy(self):
        """What was cooked already.  EOFError."""
        found = self._taken()
        if not found and self.eof and not self.rawq:
            raise EOFError("telnet connection closed")
        return found

    def _taken(self):
        found, self.cookedq = self.cookedq, b""
        return found

    def read_sb_data(self):
        """What came between SB and SE."""
        found, self.sbdataq = self.sbdataq, b""
        return found

    def set_option_negotiation_callback(self, callback):
        """callback(socket, command, option) answers the server's wishes, which are refused without one."""
        self.option_callback = callback

    def process_rawq(self):
        """Cook what is raw."""
        text = [b"", b""]  # outside and inside of SB ... SE
        try:
            while self.rawq:
                c = self.rawq_getchar()
                if not self.iacseq:
                    if c == IAC:
                        self.iacseq = c
                    elif c not in (theNULL, b"\x11"):
                        text[self.sb] += c
                elif len(self.iacseq) == 1:
                    self._command(c, text)
                else:
                    command, self.iacseq = self.iacseq[1:2], b""
                    self._option(command, c)
        except EOFError:
            self.iacseq, self.sb = b"", 0
        self.cookedq += text[0]
        self.sbdataq += text[1]

    def _command(self, c, text):
        if c in (DO, DONT, WILL, WONT):
            self.iacseq += c
            return
        self.iacseq = b""
        if c == IAC:
            text[self.sb] += c
            return
        if c == SB:
            self.sb, self.sbdataq = 1, b""
        elif c == SE:
            self.sb = 0
            self.sbdataq += text[1]
            text[1] = b""
        if self.option_callback:
            self.option_callback(self.sock, c, NOOPT)
        else:
            self.msg("IAC %d not recognized" % ord(c))

    def _option(self, command, option):
        self.msg("IAC %s %d", {DO: "DO", DONT: "DONT", WILL: "WILL", WONT: "WONT"}[command], ord(option))
        if self.option_callback:
            self.option_callback(self.sock, command, option)
        else:
            self.sock.sendall(IAC + (WONT if command in (DO, DONT) else DONT) + option)

    def rawq_getchar(self):
        """The next raw byte.  EOFError."""
        if not self.rawq:
            self.fill_rawq()
            if self.eof:
                raise EOFError
        c = self.rawq[self.irawq:self.irawq + 1]
        self.irawq += 1
        if self.irawq >= len(self.rawq):
            self.rawq, self.irawq = b"", 0
        return c

    def fill_rawq(self):
        """Wait for more."""
        if self.irawq >= len(self.rawq):
            self.rawq, self.irawq = b"", 0
        data = self.sock.recv(4096)
        self.msg("recv %r", data)
        self.eof = not data
        self.rawq += data

    def sock_avail(self):
        """Is there something to receive?"""
        return self._wait(monotonic())

    def interact(self):
        """The user at the terminal talks to the server."""
        def hear():
            try:
                text = self.read_eager()
            except EOFError:
                print("*** Connection closed by remote host ***")
                return False
            sys.stdout.write(text.decode("ascii", "replace"))
            sys.stdout.flush()
            return True

        def say():
            line = sys.stdin.readline().encode("ascii")
            if line:
                self.write(line)
            return bool(line)

        with selectors.DefaultSelector() as selector:
            selector.register(self, selectors.EVENT_READ, hear)
            selector.register(sys.stdin, selectors.EVENT_READ, say)
            while all(key.data() for key, _ in selector.select()):
                pass

    def mt_interact(self):
        """The same with a thread."""
        import _thread
        _thread.start_new_thread(self.listener, ())
        while line := sys.stdin.readline():
            self.write(line.encode("ascii"))

    def listener(self):
        """What that thread does: show what comes."""
        while True:
            try:
                data = self.read_eager()
            except EOFError:
                print("*** Connection closed by remote host ***")
                return
            if data:
                sys.stdout.write(data.decode("ascii"))
            else:
                sys.stdout.flush()

    def expect(self, list, timeout=None):
        """Read until one of the expressions matches: (index, match, text); (-1, None, text) at the timeout.  EOFError."""
        patterns = [re.compile(p) if isinstance(p, (bytes, str)) else p for p in list]
        deadline = None if timeout is None else monotonic() + timeout
        while True:
            self.process_rawq()
            for i, pattern in enumerate(patterns):
                if found := pattern.search(self.cookedq):
                    text, self.cookedq = self.cookedq[:found.end()], self.cookedq[found.end():]
                    return i, found, text
            if self.eof or not self._wait(deadline):
                break
            self.fill_rawq()
        text = self.read_very_lazy()
        if not text and self.eof:
            raise EOFError
        return -1, None, text
