"""Sending mail by SMTP (RFC 5321).

A session is a connection on which commands go out and replies, three digits and text, come back.
"""
import base64
import email.generator
import email.message
import email.utils
import hmac
import io
import re
import socket
import sys

__all__ = ["SMTPException", "SMTPNotSupportedError", "SMTPServerDisconnected", "SMTPResponseException", "SMTPSenderRefused",
           "SMTPRecipientsRefused", "SMTPDataError", "SMTPConnectError", "SMTPHeloError", "SMTPAuthenticationError", "quoteaddr",
           "quotedata", "SMTP", "SMTP_SSL"]

SMTP_PORT, SMTP_SSL_PORT, CRLF, bCRLF = 25, 465, "\r\n", b"\r\n"
_MAXLINE = 8192
_GOING_DOWN = 421               # the code of a server that closes the connection


class SMTPException(OSError):
    """Base of all errors here."""


class SMTPNotSupportedError(SMTPException):
    """The server cannot do that."""


class SMTPServerDisconnected(SMTPException):
    """There is no connection."""


class SMTPResponseException(SMTPException):
    """A reply that is no good: smtp_code, smtp_error."""

    def __init__(self, code, msg):
        self.smtp_code, self.smtp_error = code, msg
        self.args = (code, msg)


class SMTPSenderRefused(SMTPResponseException):
    """... to the sender."""

    def __init__(self, code, msg, sender):
        super().__init__(code, msg)
        self.sender = sender
        self.args = (code, msg, sender)


class SMTPRecipientsRefused(SMTPException):
    """No recipient was taken: recipients is {address: (code, text)}."""

    def __init__(self, recipients):
        self.recipients = recipients
        self.args = (recipients,)


class SMTPDataError(SMTPResponseException):
    """... to the message."""


class SMTPConnectError(SMTPResponseException):
    """... to the connection."""


class SMTPHeloError(SMTPResponseException):
    """... to the greeting."""


class SMTPAuthenticationError(SMTPResponseException):
    """... to name and password."""


def quoteaddr(addrstring):
    """The address in angle brackets."""
    name, address = email.utils.parseaddr(addrstring)
    if (name, address) == ("", ""):
        return addrstring if addrstring.strip().startswith("<") else "<%s>" % addrstring
    return "<%s>" % address


def _bare_address(text):
    name, address = email.utils.parseaddr(text)
    return text if (name, address) == ("", "") else address


def quotedata(data):
    """Lines ended by CRLF, those that begin with a dot with another one."""
    return re.sub(r"(?m)^\.", "..", re.sub(r"(?:\r\n|\n|\r(?!\n))", CRLF, data))


def _fix_eols(data):
    return re.sub(r"(?:\r\n|\n|\r(?!\n))", CRLF, data)


class SMTP:
    """A session; with a host, it is connected at once."""

    debuglevel = 0
    sock = file = None
    helo_resp = ehlo_resp = None
    ehlo_msg = "ehlo"
    does_esmtp = False
    default_port = SMTP_PORT

    def __init__(self, host="", port=0, local_hostname=None, timeout=socket._GLOBAL_DEFAULT_TIMEOUT, source_address=None):
        self._host = host
        self.timeout, self.source_address = timeout, source_address
        self.esmtp_features = {}
        self.command_encoding = "ascii"
        self._auth_challenge_count = 0
        if host:
            code, text = self.connect(host, port)
            if code != 220:
                self.close()
                raise SMTPConnectError(code, text)
        self.local_hostname = local_hostname if local_hostname is not None else self._own_name()

    @staticmethod
    def _own_name():
        name = socket.getfqdn()
        if "." in name:
            return name
        try:
            return "[%s]" % socket.gethostbyname(socket.gethostname())
        except socket.gaierror:
            return "[127.0.0.1]"

    def __enter__(self):
        return self

    def __exit__(self, *args):
        try:
            code, text = self.docmd("QUIT")
            if code != 221:
                raise SMTPResponseException(code, text)
        except SMTPServerDisconnected:
            pass
        finally:
            self.close()

    def set_debuglevel(self, debuglevel):
        """1: what goes out and comes back is told on stderr."""
        self.debuglevel = debuglevel

    def _print_debug(self, *args):
        print(*args, file=sys.stderr)

    def _get_socket(self, host, port, timeout):
        if timeout is not None and not timeout:
            raise ValueError("Non-blocking socket (timeout=0) is not supported")
        return socket.create_connection((host, port), timeout, self.source_address)

    def connect(self, host="localhost", port=0, source_address=None):
        """The server's reply."""
        if source_address:
            self.source_address = source_address
        if not port and host.find(":") == host.rfind(":") >= 0:
            host, _, number = host.rpartition(":")
            try:
                port = int(number)
            except ValueError:
                raise OSError("nonnumeric port")
        port = port or self.default_port
        sys.audit("smtplib.connect", self, host, port)
        self.sock = self._get_socket(host, port, self.timeout)
        self.file = None
        code, text = self.getreply()
        if self.debuglevel > 0:
            self._print_debug("connect:", repr(text))
        return code, text

    # -- commands and replies

    def send(self, s):
        """Text or bytes as they are."""
        if self.debuglevel > 0:
            self._print_debug("send:", repr(s))
        if not self.sock:
            raise SMTPServerDisconnected("please run connect() first")
        if isinstance(s, str):
            s = s.encode(self.command_encoding)
        try:
            self.sock.sendall(s)
        except OSError:
            self.close()
            raise SMTPServerDisconnected("Server not connected")

    def putcmd(self, cmd, args=""):
        """A command."""
        line = f"{cmd} {args}" if args else cmd
        if "\r" in line or "\n" in line:
            raise ValueError("command and arguments contain prohibited newline characters: %s" % line.replace("\n", "\\n").replace("\r", "\\r"))
        self.send(line + CRLF)

    def getreply(self):
        """(code, text): of all lines of a reply."""
        parts = []
        last = False
        while not last:
            line = self._reply_line()
            code = int(line[:3]) if line[:3].isdigit() else -1
            parts.append(line[4:].strip(b" \t\r\n"))
            last = code < 0 or line[3:4] != b"-"
        text = b"\n".join(parts)
        if self.debuglevel > 0:
            self._print_debug("reply: retcode (%s); Msg: %a" % (code, text))
        return code, text

    def _reply_line(self):
        """A line of a reply; where there is none, or one too long, the session is over."""
        self.file = self.file or self.sock.makefile("rb")
        reason = ""
        try:
            line = self.file.readline(_MAXLINE + 1)
        except OSError as e:
            line, reason = b"", ": " + str(e)
        if line and self.debuglevel > 0:
            self._print_debug("reply:", repr(line))
        if 0 < len(line) <= _MAXLINE:
            return line
        self.close()
        if line:
            raise SMTPResponseException(500, "Line too long.")
        raise SMTPServerDisconnected("Connection unexpectedly closed" + reason)

    def docmd(self, cmd, args=""):
        """A command and its reply."""
        self.putcmd(cmd, args)
        return self.getreply()

    def helo(self, name=""):
        self.putcmd("helo", name or self.local_hostname)
        code, text = self.getreply()
        self.helo_resp = text
        return code, text

    def ehlo(self, name=""):
        """The greeting that asks what the server can do: esmtp_features."""
        self.esmtp_features = {}
        self.putcmd(self.ehlo_msg, name or self.local_hostname)
        code, text = self.getreply()
        if code == -1 and not text:
            self.close()
            raise SMTPServerDisconnected("Server not connected")
        self.ehlo_resp = text
        if code != 250:
            return code, text
        self.does_esmtp = True
        for line in text.decode("latin-1").split("\n")[1:]:
            self._note_feature(line)
        return code, text

    def _note_feature(self, line):
        """A line of the answer to EHLO; "AUTH=X Y" is what servers said before there was a standard."""
        found = re.match(r"(?P<old>auth=)|(?P<name>[A-Za-z0-9][A-Za-z0-9\-]*) ?", line, re.I)
        if found:
            name = (found["name"] or "auth").lower()
            params = line[found.end():].strip() if found["name"] else line[found.end():]
            known = self.esmtp_features.get("auth", "") + " " if name == "auth" else ""
            self.esmtp_features[name] = known + params

    def has_extn(self, opt):
        """Can the server do this?"""
        return opt.lower() in self.esmtp_features

    def help(self, args=""):
        return self.docmd("help", args)[1]

    def rset(self):
        self.command_encoding = "ascii"
        return self.docmd("rset")

    def _rset(self):
        try:
            self.rset()
        except SMTPServerDisconnected:
            pass

    def noop(self):
        return self.docmd("noop")

    def mail(self, sender, options=()):
        """Who sends it."""
        more = ""
        if options and self.does_esmtp:
            if any(option.lower() == "smtputf8" for option in options):
                if not self.has_extn("smtputf8"):
                    raise SMTPNotSupportedError("SMTPUTF8 not supported by server")
                self.command_encoding = "utf-8"
            more = " " + " ".join(options)
        return self.docmd("mail", "FROM:%s%s" % (quoteaddr(sender), more))

    def rcpt(self, recip, options=()):
        """Who gets it."""
        return self.docmd("rcpt", "TO:%s%s" % (quoteaddr(recip), " " + " ".join(options) if options and self.does_esmtp else ""))

    def data(self, msg):
        """The message."""
        code, text = self.docmd("data")
        if self.debuglevel > 0:
            self._print_debug("data:", (code, text))
        if code != 354:
            raise SMTPDataError(code, text)
        if isinstance(msg, str):
            msg = _fix_eols(msg).encode("ascii")
        body = re.sub(rb"(?m)^\.", b"..", msg)
        if not body.endswith(bCRLF):
            body += bCRLF
        self.send(body + b".\r\n")
        code, text = self.getreply()
        if self.debuglevel > 0:
            self._print_debug("data:", (code, text))
        return code, text

    def verify(self, address):
        return self.docmd("vrfy", _bare_address(address))

    vrfy = verify

    def expn(self, address):
        return self.docmd("expn", _bare_address(address))

    # -- sessions

    def ehlo_or_helo_if_needed(self):
        """Greets, if that was not done."""
        if self.helo_resp is None and self.ehlo_resp is None:
            if not 200 <= self.ehlo()[0] <= 299:
                code, text = self.helo()
                if not 200 <= code <= 299:
                    raise SMTPHeloError(code, text)

    def auth(self, mechanism, authobject, *, initial_response_ok=True):
        """authobject(challenge) answers what the server asks."""
        mechanism = mechanism.upper()
        first = authobject() if initial_response_ok else None
        if first is not None:
            code, text = self.docmd("AUTH", mechanism + " " + base64.b64encode(first.encode("ascii")).decode())
            self._auth_challenge_count = 1
        else:
            code, text = self.docmd("AUTH", mechanism)
            self._auth_challenge_count = 0
        while code == 334:
            self._auth_challenge_count += 1
            answer = authobject(base64.decodebytes(text))
            code, text = self.docmd(base64.b64encode(answer.encode("ascii")).decode())
            if self._auth_challenge_count > 5:
                raise SMTPException("Server AUTH mechanism infinite loop. Last response: " + repr((code, text)))
        if code in (235, 503):
            return code, text
        raise SMTPAuthenticationError(code, text)

    def auth_cram_md5(self, challenge=None):
        if challenge is None:
            return None
        return self.user + " " + hmac.HMAC(self.password.encode("ascii"), challenge, "md5").hexdigest()

    def auth_plain(self, challenge=None):
        return "\0%s\0%s" % (self.user, self.password)

    def auth_login(self, challenge=None):
        return self.user if challenge is None or self._auth_challenge_count < 2 else self.password

    def login(self, user, password, *, initial_response_ok=True):
        """By the first way that the server offers and that works."""
        self.ehlo_or_helo_if_needed()
        if not self.has_extn("auth"):
            raise SMTPNotSupportedError("SMTP AUTH extension not supported by server.")
        offered = self.esmtp_features["auth"].split()
        wanted = [name for name in ("CRAM-MD5", "PLAIN", "LOGIN") if name in offered]
        if not wanted:
            raise SMTPException("No suitable authentication method found.")
        self.user, self.password = user, password
        for name in wanted:
            try:
                code, text = self.auth(name, getattr(self, "auth_" + name.lower().replace("-", "_")), initial_response_ok=initial_response_ok)
                if code in (235, 503):
                    return code, text
            except SMTPAuthenticationError as e:
                last = e
        raise last

    def starttls(self, keyfile=None, certfile=None, context=None):
        """From here on over TLS: the server's reply."""
        self.ehlo_or_helo_if_needed()
        if not self.has_extn("starttls"):
            raise SMTPNotSupportedError("STARTTLS extension not supported by server.")
        code, text = self.docmd("STARTTLS")
        if code != 220:
            raise SMTPResponseException(code, text)
        self.sock = _tls(keyfile, certfile, context).wrap_socket(self.sock, server_hostname=self._host)
        self.file = None
        self.helo_resp = self.ehlo_resp = None  # what was said before TLS is forgotten
        self.esmtp_features = {}
        self.does_esmtp = False
        return code, text

    def sendmail(self, from_addr, to_addrs, msg, mail_options=(), rcpt_options=()):
        """Sends it; {address: (code, text)} of those that were refused.  SMTPRecipientsRefused if all were."""
        self.ehlo_or_helo_if_needed()
        if isinstance(msg, str):
            msg = _fix_eols(msg).encode("ascii")
        options = []
        if self.does_esmtp:
            options = ["size=%d" % len(msg)] * self.has_extn("size") + list(mail_options)
        reply = self.mail(from_addr, options)
        if reply[0] != 250:
            self._give_up(reply[0], SMTPSenderRefused(*reply, from_addr))
        refused = {}
        addresses = [to_addrs] if isinstance(to_addrs, str) else to_addrs
        for address in addresses:
            reply = self.rcpt(address, rcpt_options)
            if reply[0] not in (250, 251):
                refused[address] = reply
            if reply[0] == _GOING_DOWN:
                self._give_up(_GOING_DOWN, SMTPRecipientsRefused(refused))
        if len(refused) == len(addresses):
            self._give_up(None, SMTPRecipientsRefused(refused))
        reply = self.data(msg)
        if reply[0] != 250:
            self._give_up(reply[0], SMTPDataError(*reply))
        return refused

    def _give_up(self, code, error):
        """Ends the transaction, or the session if the server does so, and raises the error."""
        if code == _GOING_DOWN:
            self.close()
        else:
            self._rset()
        raise error

    def send_message(self, msg, from_addr=None, to_addrs=None, mail_options=(), rcpt_options=()):
        """A message object, by default from and to whom its headers say."""
        self.ehlo_or_helo_if_needed()
        resent = msg.get_all("Resent-Date")
        if resent is not None and len(resent) != 1:
            raise ValueError("message has more than one 'Resent-' header block")
        prefix = "" if resent is None else "Resent-"
        if from_addr is None:
            field = msg[prefix + "Sender"] if prefix + "Sender" in msg else msg[prefix + "From"]
            from_addr = email.utils.getaddresses([field])[0][1]
        if to_addrs is None:
            fields = [field for field in (msg[prefix + "To"], msg[prefix + "Bcc"], msg[prefix + "Cc"]) if field is not None]
            to_addrs = [address for _, address in email.utils.getaddresses(fields)]
        import copy
        copied = copy.copy(msg)
        del copied["Bcc"]
        del copied["Resent-Bcc"]
        policy = msg.policy
        if not all(address.isascii() for address in (from_addr, *to_addrs)):
            if not self.has_extn("smtputf8"):
                raise SMTPNotSupportedError("One or more source or delivery addresses require internationalized email support, but the server "
                                            "does not advertise the required SMTPUTF8 capability")
            policy = policy.clone(utf8=True)
            mail_options = (*mail_options, "SMTPUTF8", "BODY=8BITMIME")
        with io.BytesIO() as out:
            email.generator.BytesGenerator(out, policy=policy).flatten(copied, linesep="\r\n")
            return self.sendmail(from_addr, to_addrs, out.getvalue(), mail_options, rcpt_options)

    def close(self):
        """Closes the connection."""
        file, self.file = self.file, None
        sock, self.sock = self.sock, None
        if file:
            file.close()
        if sock:
            sock.close()

    def quit(self):
        """Takes leave."""
        reply = self.docmd("quit")
        self.ehlo_resp = self.helo_resp = None
        self.esmtp_features = {}
        self.does_esmtp = False
        self.close()
        return reply


LMTP_PORT = 2003


def _tls(keyfile, certfile, context):
    from _tls_context import client_context
    return client_context(keyfile, certfile, context)


class SMTP_SSL(SMTP):
    """A session over TLS from the beginning."""

    default_port = SMTP_SSL_PORT

    def __init__(self, host="", port=0, local_hostname=None, keyfile=None, certfile=None, timeout=socket._GLOBAL_DEFAULT_TIMEOUT,
                 source_address=None, context=None):
        self.keyfile, self.certfile = keyfile, certfile
        self.context = _tls(keyfile, certfile, context)
        super().__init__(host, port, local_hostname, timeout, source_address)

    def _get_socket(self, host, port, timeout):
        return self.context.wrap_socket(super()._get_socket(host, port, timeout), server_hostname=self._host)


class LMTP(SMTP):
    """Delivery to a mailbox: SMTP with another greeting, also over a Unix socket, whose name begins with "/"."""

    ehlo_msg = "lhlo"

    def __init__(self, host="", port=LMTP_PORT, local_hostname=None, source_address=None, timeout=socket._GLOBAL_DEFAULT_TIMEOUT):
        super().__init__(host, port, local_hostname, timeout, source_address)

    def connect(self, host="localhost", port=0, source_address=None):
        if host[:1] != "/":
            return super().connect(host, port, source_address)
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        if self.timeout is not socket._GLOBAL_DEFAULT_TIMEOUT:
            self.sock.settimeout(self.timeout)
        self.file = None
        try:
            self.sock.connect(host)
        except OSError:
            self.close()
            raise
        return self.getreply()
