"""Mail on a server, by IMAP4rev1 (RFC 3501).

A command has a tag; untagged lines that come before its answer are its data, kept by their first word in untagged_responses.  Each method
returns (type, [data, ...]): type is "OK", "NO" ...; data with a literal are pairs (line, literal).
"""
import binascii
import calendar
import random
import re
import socket
import subprocess
import sys
import time
from datetime import datetime, timedelta, timezone

__all__ = ["IMAP4", "IMAP4_stream", "Internaldate2tuple", "Int2AP", "ParseFlags", "Time2Internaldate", "IMAP4_SSL"]

CRLF = b"\r\n"
Debug = 0
HAVE_SSL = True
IMAP4_PORT, IMAP4_SSL_PORT = 143, 993
AllowedVersions = ("IMAP4REV1", "IMAP4")
_MAXLINE = 1000000

_ANY, _IN, _OPEN, _OUT = ("NONAUTH", "AUTH", "SELECTED", "LOGOUT"), ("AUTH", "SELECTED"), ("SELECTED",), ("NONAUTH",)
Commands = {
    "CAPABILITY": _ANY, "LOGOUT": _ANY, "NOOP": _ANY, "AUTHENTICATE": _OUT, "LOGIN": _OUT, "STARTTLS": _OUT,
    **dict.fromkeys(("APPEND", "CREATE", "DELETE", "DELETEACL", "EXAMINE", "GETACL", "GETANNOTATION", "GETQUOTA", "GETQUOTAROOT", "LIST", "LSUB", "MYRIGHTS",
                     "NAMESPACE", "RENAME", "SELECT", "SETACL", "SETANNOTATION", "SETQUOTA", "STATUS", "SUBSCRIBE", "UNSUBSCRIBE"), _IN),
    **dict.fromkeys(("CHECK", "CLOSE", "COPY", "EXPUNGE", "FETCH", "MOVE", "PARTIAL", "SEARCH", "SORT", "STORE", "THREAD", "UID", "UNSELECT"), _OPEN),
    "ENABLE": ("AUTH",), "PROXYAUTH": ("AUTH",),
}

Continuation = re.compile(br"\+( (?P<data>.*))?")
Flags = re.compile(br".*FLAGS \((?P<flags>[^\)]*)\)")
InternalDate = re.compile(br'.*INTERNALDATE "(?P<day>[ 0123][0-9])-(?P<mon>[A-Z][a-z][a-z])-(?P<year>[0-9][0-9][0-9][0-9])'
                          br' (?P<hour>[0-9][0-9]):(?P<min>[0-9][0-9]):(?P<sec>[0-9][0-9]) (?P<zonen>[-+])(?P<zoneh>[0-9][0-9])(?P<zonem>[0-9][0-9])"')
Literal = re.compile(br".*{(?P<size>\d+)}$", re.ASCII)
MapCRLF = re.compile(br"\r\n|\r|\n")
Response_code = re.compile(br"\[(?P<type>[A-Z-]+)( (?P<data>[^\]]*))?\]")
Untagged_response = re.compile(br"\* (?P<type>[A-Z-]+)( (?P<data>.*))?")
Untagged_status = re.compile(br"\* (?P<data>\d+) (?P<type>[A-Z-]+)( (?P<data2>.*))?", re.ASCII)
Months = " Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ")
Mon2num = {name.encode(): number for number, name in enumerate(Months) if name}


class IMAP4:
    """A session with a server."""

    class error(Exception):
        """It cannot be done, or the server said BAD."""

    class abort(error):
        """The server did something unexpected: begin anew."""

    class readonly(abort):
        """The mailbox may not be changed any more."""

    def __init__(self, host="", port=IMAP4_PORT, timeout=None):
        self.debug = Debug
        self.state = "LOGOUT"
        self.literal = None
        self.tagged_commands, self.untagged_responses = {}, {}
        self.continuation_response = ""
        self.is_readonly = False
        self.tagnum = 0
        self._tls_established = False
        self._encoding = "ascii"
        self.utf8_enabled = False
        self.open(host, port, timeout)
        try:
            self._greet()
        except Exception:
            try:
                self.shutdown()
            except OSError:
                pass
            raise

    def _greet(self):
        self.tagpre = Int2AP(random.randint(4096, 65535))
        self.tagre = re.compile(br"(?P<tag>" + self.tagpre + br"\d+) (?P<type>[A-Z]+) (?P<data>.*)", re.ASCII)
        self.welcome = self._get_response()
        if "PREAUTH" in self.untagged_responses:
            self.state = "AUTH"
        elif "OK" in self.untagged_responses:
            self.state = "NONAUTH"
        else:
            raise self.error(self.welcome)
        self._get_capabilities()
        for version in AllowedVersions:
            if version in self.capabilities:
                self.PROTOCOL_VERSION = version
                return
        raise self.error("server not IMAP4 compliant")

    def __getattr__(self, name):
        if name in Commands:
            return getattr(self, name.lower())
        raise AttributeError("Unknown IMAP4 command: '%s'" % name)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        if self.state == "LOGOUT":
            return
        try:
            self.logout()
        except OSError:
            pass

    # ---- the connection

    def _create_socket(self, timeout):
        if timeout is not None and not timeout:
            raise ValueError("Non-blocking socket (timeout=0) is not supported")
        address = (self.host or None, self.port)
        return socket.create_connection(address) if timeout is None else socket.create_connection(address, timeout)

    def open(self, host="", port=IMAP4_PORT, timeout=None):
        """Connect."""
        self.host, self.port = host, port
        sys.audit("imaplib.open", self, self.host, self.port)
        self.sock = self._create_socket(timeout)
        self.file = self.sock.makefile("rb")

    def read(self, size):
        """So many bytes of the server's."""
        return self.file.read(size)

    def readline(self):
        """A line."""
        line = self.file.readline(_MAXLINE + 1)
        if len(line) > _MAXLINE:
            raise self.error("got more than %d bytes" % _MAXLINE)
        return line

    def send(self, data):
        """Bytes to the server."""
        self.sock.sendall(data)

    def shutdown(self):
        """Close it."""
        self.file.close()
        try:
            self.sock.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass
        finally:
            self.sock.close()

    def socket(self):
        """The socket."""
        return self.sock

    # ---- what has come

    def recent(self):
        """Numbers of recent messages, if they have changed."""
        found = self._untagged_response("OK", [None], "RECENT")
        if found[1][-1]:
            return found
        kind, data = self.noop()
        return self._untagged_response(kind, data, "RECENT")

    def response(self, code):
        """(code, data of it that have come)"""
        return self._untagged_response(code, [None], code.upper())

    # ---- commands

    def append(self, mailbox, flags, date_time, message):
        """Put a message into a mailbox."""
        flags = "(%s)" % flags if flags and (flags[0], flags[-1]) != ("(", ")") else flags or None
        date_time = Time2Internaldate(date_time) if date_time else None
        literal = MapCRLF.sub(CRLF, message)
        self.literal = b"UTF8 (" + literal + b")" if self.utf8_enabled else literal
        return self._simple_command("APPEND", mailbox or "INBOX", flags, date_time)

    def authenticate(self, mechanism, authobject):
        """Log in by another mechanism: authobject(challenge) gives the answer, bytes or None."""
        self.literal = _Authenticator(authobject).process
        kind, data = self._simple_command("AUTHENTICATE", mechanism.upper())
        if kind != "OK":
            raise self.error(data[-1].decode("utf-8", "replace"))
        self.state = "AUTH"
        return kind, data

    def capability(self):
        """What the server can do."""
        kind, data = self._simple_command("CAPABILITY")
        return self._untagged_response(kind, data, "CAPABILITY")

    def check(self):
        """Let the server put things in order."""
        return self._simple_command("CHECK")

    def close(self):
        """Leave the mailbox; deleted messages are gone."""
        try:
            return self._simple_command("CLOSE")
        finally:
            self.state = "AUTH"

    def copy(self, message_set, new_mailbox):
        """Copy messages."""
        return self._simple_command("COPY", message_set, new_mailbox)

    def create(self, mailbox):
        """Make a mailbox."""
        return self._simple_command("CREATE", mailbox)

    def delete(self, mailbox):
        """Remove one."""
        return self._simple_command("DELETE", mailbox)

    def deleteacl(self, mailbox, who):
        """Take somebody's rights."""
        return self._simple_command("DELETEACL", mailbox, who)

    def enable(self, capability):
        """Switch on an extension."""
        if "ENABLE" not in self.capabilities:
            raise IMAP4.error("Server does not support ENABLE")
        kind, data = self._simple_command("ENABLE", capability)
        if kind == "OK" and "UTF8=ACCEPT" in capability.upper():
            self._encoding, self.utf8_enabled = "utf-8", True
        return kind, data

    def expunge(self):
        """Remove messages that are marked as deleted."""
        return self._data_of("EXPUNGE")

    def fetch(self, message_set, message_parts):
        """Parts of messages: fetch("1:3", "(FLAGS RFC822)")."""
        return self._data_of("FETCH", message_set, message_parts)

    def getacl(self, mailbox):
        """Rights."""
        kind, data = self._simple_command("GETACL", mailbox)
        return self._untagged_response(kind, data, "ACL")

    def getannotation(self, mailbox, entry, attribute):
        """Notes about a mailbox."""
        kind, data = self._simple_command("GETANNOTATION", mailbox, entry, attribute)
        return self._untagged_response(kind, data, "ANNOTATION")

    def getquota(self, root):
        """Limits and use."""
        kind, data = self._simple_command("GETQUOTA", root)
        return self._untagged_response(kind, data, "QUOTA")

    def getquotaroot(self, mailbox):
        """Roots of limits."""
        kind, data = self._simple_command("GETQUOTAROOT", mailbox)
        return kind, [self._untagged_response(kind, data, name)[1] for name in ("QUOTAROOT", "QUOTA")]

    def list(self, directory='""', pattern="*"):
        """Names of mailboxes."""
        return self._data_of("LIST", directory, pattern)

    def login(self, user, password):
        """Log in."""
        kind, data = self._simple_command("LOGIN", user, self._quote(password))
        if kind != "OK":
            raise self.error(data[-1])
        self.state = "AUTH"
        return kind, data

    def login_cram_md5(self, user, password):
        """... without sending the password."""
        self.user, self.password = user, password
        return self.authenticate("CRAM-MD5", self._CRAM_MD5_AUTH)

    def _CRAM_MD5_AUTH(self, challenge):
        import hmac
        password = self.password.encode("utf-8") if isinstance(self.password, str) else self.password
        return self.user + " " + hmac.HMAC(password, challenge, "md5").hexdigest()

    def logout(self):
        """Say farewell, and close."""
        self.state = "LOGOUT"
        kind, data = self._simple_command("LOGOUT")
        self.shutdown()
        return kind, data

    def lsub(self, directory='""', pattern="*"):
        """Names of mailboxes that are subscribed."""
        return self._data_of("LSUB", directory, pattern)

    def myrights(self, mailbox):
        """My rights."""
        return self._data_of("MYRIGHTS", mailbox)

    def namespace(self):
        """Prefixes of names."""
        return self._data_of("NAMESPACE")

    def noop(self):
        """Nothing, but news may come."""
        return self._simple_command("NOOP")

    def partial(self, message_num, message_part, start, length):
        """A piece of a part."""
        kind, data = self._simple_command("PARTIAL", message_num, message_part, start, length)
        return self._untagged_response(kind, data, "FETCH")

    def proxyauth(self, user):
        """Become another user."""
        return self._simple_command("PROXYAUTH", user)

    def rename(self, oldmailbox, newmailbox):
        """Another name."""
        return self._simple_command("RENAME", oldmailbox, newmailbox)

    def search(self, charset, *criteria):
        """Numbers of messages that fit: search(None, "FROM", "ann")."""
        if charset and self.utf8_enabled:
            raise IMAP4.error("Non-None charset not valid in UTF8 mode")
        words = ("CHARSET", charset, *criteria) if charset else criteria
        return self._data_of("SEARCH", *words)

    def select(self, mailbox="INBOX", readonly=False):
        """Open a mailbox: how many messages it has."""
        self.untagged_responses = {}
        self.is_readonly = readonly
        kind, data = self._simple_command("EXAMINE" if readonly else "SELECT", mailbox)
        if kind != "OK":
            self.state = "AUTH"
            return kind, data
        self.state = "SELECTED"
        if "READ-ONLY" in self.untagged_responses and not readonly:
            raise self.readonly("%s is not writable" % mailbox)
        return kind, self.untagged_responses.get("EXISTS", [None])

    def setacl(self, mailbox, who, what):
        """Give rights."""
        return self._simple_command("SETACL", mailbox, who, what)

    def setannotation(self, *args):
        """Make a note."""
        kind, data = self._simple_command("SETANNOTATION", *args)
        return self._untagged_response(kind, data, "ANNOTATION")

    def setquota(self, root, limits):
        """Set limits."""
        kind, data = self._simple_command("SETQUOTA", root, limits)
        return self._untagged_response(kind, data, "QUOTA")

    def sort(self, sort_criteria, charset, *search_criteria):
        """Like search(), in an order."""
        if (sort_criteria[0], sort_criteria[-1]) != ("(", ")"):
            sort_criteria = "(%s)" % sort_criteria
        return self._data_of("SORT", sort_criteria, charset, *search_criteria)

    def starttls(self, ssl_context=None):
        """Go on over TLS."""
        if self._tls_established:
            raise self.abort("TLS session already established")
        if "STARTTLS" not in self.capabilities:
            raise self.abort("TLS not supported by server")
        if ssl_context is None:
            import ssl
            ssl_context = ssl._create_stdlib_context()
        kind, data = self._simple_command("STARTTLS")
        if kind != "OK":
            raise self.error("Couldn't establish TLS session")
        self.sock = ssl_context.wrap_socket(self.sock, server_hostname=self.host)
        self.file = self.sock.makefile("rb")
        self._tls_established = True
        self._get_capabilities()
        return self._untagged_response(kind, data, "STARTTLS")

    def status(self, mailbox, names):
        """Numbers about a mailbox."""
        return self._data_of("STATUS", mailbox, names)

    def store(self, message_set, command, flags):
        """Change flags: store("1", "+FLAGS", "\\\\Deleted")."""
        if (flags[0], flags[-1]) != ("(", ")"):
            flags = "(%s)" % flags
        kind, data = self._simple_command("STORE", message_set, command, flags)
        return self._untagged_response(kind, data, "FETCH")

    def subscribe(self, mailbox):
        """Subscribe."""
        return self._simple_command("SUBSCRIBE", mailbox)

    def thread(self, threading_algorithm, charset, *search_criteria):
        """Like search(), by conversations."""
        return self._data_of("THREAD", threading_algorithm, charset, *search_criteria)

    def uid(self, command, *args):
        """A command whose numbers are lasting ones."""
        command = command.upper()
        if command not in Commands:
            raise self.error("Unknown IMAP4 UID command: %s" % command)
        self._check_state("UID" if self.state in Commands[command] else command, command)
        kind, data = self._simple_command("UID", command, *args)
        return self._untagged_response(kind, data, command if command in ("SEARCH", "SORT", "THREAD") else "FETCH")

    def unsubscribe(self, mailbox):
        """No longer."""
        return self._simple_command("UNSUBSCRIBE", mailbox)

    def unselect(self):
        """Leave the mailbox, and let deleted messages be."""
        try:
            return self._simple_command("UNSELECT")
        finally:
            self.state = "AUTH"

    def xatom(self, name, *args):
        """Any command."""
        name = name.upper()
        Commands.setdefault(name, (self.state,))
        return self._simple_command(name, *args)

    # ---- how it is done

    def _data_of(self, name, *args):
        kind, data = self._simple_command(name, *args)
        return self._untagged_response(kind, data, name)

    def _append_untagged(self, kind, data):
        self.untagged_responses.setdefault(kind, []).append(b"" if data is None else data)

    def _check_bye(self):
        bye = self.untagged_responses.get("BYE")
        if bye:
            raise self.abort(bye[-1].decode(self._encoding, "replace"))

    def _check_state(self, name, said):
        if self.state not in Commands[name]:
            raise self.error("command %s illegal in state %s, only allowed in states %s" % (said, self.state, ", ".join(Commands[name])))

    def _command(self, name, *args):
        if self.state not in Commands[name]:
            self.literal = None
            self._check_state(name, name)
        for kind in ("OK", "NO", "BAD"):
            self.untagged_responses.pop(kind, None)
        if "READ-ONLY" in self.untagged_responses and not self.is_readonly:
            raise self.readonly("mailbox status changed to READ-ONLY")
        tag = self._new_tag()
        words = [tag, bytes(name, self._encoding)]
        words += [bytes(arg, self._encoding) if isinstance(arg, str) else arg for arg in args if arg is not None]
        data = b" ".join(words)
        literal, self.literal = self.literal, None
        answer = None
        if literal is not None:
            if callable(literal):
                answer = literal
            else:
                data += b" {%d}" % len(literal)
        try:
            self.send(data + CRLF)
        except OSError as e:
            raise self.abort("socket error: %s" % e)
        while literal is not None:
            while self._get_response():  # until the server wants more
                if self.tagged_commands[tag]:
                    return tag
            if answer:
                literal = answer(self.continuation_response)
            try:
                self.send(literal + CRLF)
            except OSError as e:
                raise self.abort("socket error: %s" % e)
            if not answer:
                break
        return tag

    def _command_complete(self, name, tag):
        leaving = name == "LOGOUT"
        if not leaving:
            self._check_bye()
        try:
            kind, data = self._get_tagged_response(tag, expect_bye=leaving)
        except self.error as e:
            failure = self.abort if isinstance(e, self.abort) else self.error
            raise failure("command: %s => %s" % (name, e))
        if not leaving:
            self._check_bye()
        if kind == "BAD":
            raise self.error("%s command error: %s %s" % (name, kind, data))
        return kind, data

    def _simple_command(self, name, *args):
        return self._command_complete(name, self._command(name, *args))

    def _get_capabilities(self):
        kind, data = self.capability()
        if data == [None]:
            raise self.error("no CAPABILITY response from server")
        self.capabilities = tuple(str(data[-1], self._encoding).upper().split())

    def _get_response(self):
        """Read one answer with its literals; None: the server wants more."""
        line = self._get_line()
        found = self.tagre.match(line)
        if found:
            tag = found["tag"]
            if tag not in self.tagged_commands:
                raise self.abort("unexpected tagged response: %r" % line)
            self.tagged_commands[tag] = (str(found["type"], self._encoding), [found["data"]])
        else:
            found, second = Untagged_response.match(line), None
            if found is None:
                found = Untagged_status.match(line)
                second = found["data2"] if found else None
            if found is None:
                more = Continuation.match(line)
                if more:
                    self.continuation_response = more["data"]
                    return None
                raise self.abort("unexpected response: %r" % line)
            kind, data = str(found["type"], self._encoding), found["data"] or b""
            if second:
                data += b" " + second
            while literal := Literal.match(data):
                self._append_untagged(kind, (data, self.read(int(literal["size"]))))
                data = self._get_line()
            self._append_untagged(kind, data)
        if found["type"] in (b"OK", b"NO", b"BAD"):
            code = Response_code.match(found["data"] or b"")
            if code:
                self._append_untagged(str(code["type"], self._encoding), code["data"])
        return line

    def _get_tagged_response(self, tag, expect_bye=False):
        while True:
            result = self.tagged_commands[tag]
            if result is not None:
                del self.tagged_commands[tag]
                return result
            if expect_bye:
                bye = self.untagged_responses.pop("BYE", None)
                if bye is not None:
                    return "BYE", bye
            self._check_bye()
            self._get_response()

    def _get_line(self):
        line = self.readline()
        if not line:
            raise self.abort("socket error: EOF")
        if not line.endswith(CRLF):
            raise self.abort("socket error: unterminated line: %r" % line)
        return line[:-2]

    def _new_tag(self):
        tag = self.tagpre + bytes(str(self.tagnum), self._encoding)
        self.tagnum += 1
        self.tagged_commands[tag] = None
        return tag

    def _quote(self, arg):
        return '"' + arg.replace("\\", "\\\\").replace('"', '\\"') + '"'

    def _untagged_response(self, kind, data, name):
        if kind == "NO":
            return kind, data
        return kind, self.untagged_responses.pop(name, [None])


class IMAP4_SSL(IMAP4):
    """A session over TLS from the beginning."""

    def __init__(self, host="", port=IMAP4_SSL_PORT, keyfile=None, certfile=None, ssl_context=None, timeout=None):
        from _tls_context import client_context
        if ssl_context is not None and (keyfile is not None or certfile is not None):
            raise ValueError("ssl_context and %s arguments are mutually exclusive" % ("keyfile" if keyfile is not None else "certfile"))
        self.keyfile, self.certfile = keyfile, certfile
        self.ssl_context = client_context(keyfile, certfile, ssl_context)
        super().__init__(host, port, timeout)

    def _create_socket(self, timeout):
        return self.ssl_context.wrap_socket(super()._create_socket(timeout), server_hostname=self.host)

    def open(self, host="", port=IMAP4_SSL_PORT, timeout=None):
        """Connect."""
        super().open(host, port, timeout)


class IMAP4_stream(IMAP4):
    """A session with a program that is started here."""

    def __init__(self, command):
        self.command = command
        super().__init__()

    def open(self, host=None, port=None, timeout=None):
        """Start it."""
        self.host = self.port = self.sock = self.file = None
        self.process = subprocess.Popen(self.command, bufsize=-1, stdin=subprocess.PIPE, stdout=subprocess.PIPE, shell=True, close_fds=True)
        self.writefile, self.readfile = self.process.stdin, self.process.stdout

    def read(self, size):
        """So many bytes of its."""
        return self.readfile.read(size)

    def readline(self):
        """A line."""
        return self.readfile.readline()

    def send(self, data):
        """Bytes to it."""
        self.writefile.write(data)
        self.writefile.flush()

    def shutdown(self):
        """End it."""
        self.readfile.close()
        self.writefile.close()
        self.process.wait()


class _Authenticator:
    """Challenges and answers in base64."""

    def __init__(self, mechanism):
        self.mechanism = mechanism

    def process(self, data):
        answer = self.mechanism(binascii.a2b_base64(data) if data else b"")
        if answer is None:
            return b"*"  # no more
        return binascii.b2a_base64(answer.encode("utf-8") if isinstance(answer, str) else answer, newline=False)


def Internaldate2tuple(resp):
    """The local time (struct_time) of an answer's INTERNALDATE, or None."""
    found = InternalDate.match(resp)
    if not found:
        return None
    zone = (int(found["zoneh"]) * 60 + int(found["zonem"])) * 60
    if found["zonen"] == b"-":
        zone = -zone
    moment = (int(found["year"]), Mon2num[found["mon"]], int(found["day"]), int(found["hour"]), int(found["min"]), int(found["sec"]), -1, -1, -1)
    return time.localtime(calendar.timegm(moment) - zone)


def Int2AP(num):
    """A number in the letters A to P."""
    text, num = b"", int(abs(num))
    while num:
        num, digit = divmod(num, 16)
        text = b"ABCDEFGHIJKLMNOP"[digit:digit + 1] + text
    return text


def ParseFlags(resp):
    """The flags of an answer, a tuple of bytes."""
    found = Flags.match(resp)
    return tuple(found["flags"].split()) if found else ()


def Time2Internaldate(date_time):
    """A moment as INTERNALDATE has it: of seconds, a struct_time, an aware datetime, or such a text itself."""
    if isinstance(date_time, (int, float)):
        moment = datetime.fromtimestamp(date_time, timezone.utc).astimezone()
    elif isinstance(date_time, tuple):
        try:
            offset = date_time.tm_gmtoff
        except AttributeError:
            offset = None
        if offset is None:
            if time.daylight and date_time[8] == -1:
                date_time = time.localtime(time.mktime(date_time))
            offset = -time.altzone if time.daylight and date_time[8] else -time.timezone
        moment = datetime(*date_time[:6], tzinfo=timezone(timedelta(seconds=offset)))
    elif isinstance(date_time, datetime):
        if date_time.tzinfo is None:
            raise ValueError("date_time must be aware")
        moment = date_time
    elif isinstance(date_time, str) and (date_time[0], date_time[-1]) == ('"', '"'):
        return date_time
    else:
        raise ValueError("date_time not of a known type")
    return moment.strftime('"%d-{}-%Y %H:%M:%S %z"'.format(Months[moment.month]))


if __name__ == "__main__":
    import getpass
    with IMAP4(sys.argv[1] if sys.argv[1:] else "localhost") as session:
        print(session.login(getpass.getuser(), getpass.getpass()))
        print(session.list())
