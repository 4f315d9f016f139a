"""A server for mail (SMTP, RFC 5321), for tests and small uses: derive from SMTPServer and say in process_message() what to do.

It stands on asyncore: asyncore.loop() serves.  python -m smtpd -n -c DebuggingServer localhost:1025 prints what comes.
"""
import collections
import errno
import getopt
import os
import socket
import sys
import time
import warnings
from email._header_value_parser import get_addr_spec, get_angle_addr

__all__ = ["SMTPChannel", "SMTPServer", "DebuggingServer", "PureProxy"]

_MESSAGE = ("The {name} module is deprecated and unmaintained and will be removed in Python {remove}.  "
            "Please see aiosmtpd (https://aiosmtpd.readthedocs.io/) for the recommended replacement.")
warnings.warn(_MESSAGE.format(name=__name__, remove="3.12"), DeprecationWarning, stacklevel=2)
with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)
    import asynchat
    import asyncore

program = sys.argv[0]
__version__ = "Python SMTP proxy version 0.3"
NEWLINE = "\n"
COMMASPACE = ", "
DATA_SIZE_DEFAULT = 33554432
_COMMANDS = "EHLO HELO MAIL RCPT DATA RSET NOOP QUIT VRFY"
_SYNTAX = {"EHLO": "EHLO hostname", "HELO": "HELO hostname", "MAIL": "MAIL FROM: <address>", "RCPT": "RCPT TO: <address>",
           "DATA": "DATA", "RSET": "RSET", "NOOP": "NOOP", "QUIT": "QUIT", "VRFY": "VRFY <address>"}
_PARAMETERS = " [SP <mail-parameters>]"


class Devnull:
    """A stream for what nobody reads."""

    def write(self, msg):
        pass

    def flush(self):
        pass


DEBUGSTREAM = Devnull()


class SMTPChannel(asynchat.async_chat):
    """One client: smtp_COMMAND(argument) for each command, state for what has come of a mail."""
    COMMAND, DATA = 0, 1
    command_size_limit = 512

    def __init__(self, server, conn, addr, data_size_limit=DATA_SIZE_DEFAULT, map=None, enable_SMTPUTF8=False, decode_data=False):
        asynchat.async_chat.__init__(self, conn, map=map)
        if enable_SMTPUTF8 and decode_data:
            raise ValueError("decode_data and enable_SMTPUTF8 cannot be set to True at the same time")
        self.smtp_server, self.conn, self.addr = server, conn, addr
        self.data_size_limit = data_size_limit
        self.enable_SMTPUTF8 = enable_SMTPUTF8
        self._decode_data = decode_data
        self._emptystring, self._linesep, self._dotsep, self._newline = (
            ("", "\r\n", ".", NEWLINE) if decode_data else (b"", b"\r\n", ord(b"."), b"\n"))
        self.command_size_limits = collections.defaultdict(lambda: self.command_size_limit)
        self._set_rset_state()
        self.seen_greeting = ""
        self.extended_smtp = False
        self.fqdn = socket.getfqdn()
        try:
            self.peer = conn.getpeername()
        except OSError as error:
            self.close()
            if error.errno != errno.ENOTCONN:
                raise
            return
        print("Peer:", repr(self.peer), file=DEBUGSTREAM)
        self.push("220 %s %s" % (self.fqdn, __version__))

    @property
    def max_command_size_limit(self):
        return max(self.command_size_limits.values(), default=self.command_size_limit)

    def _set_post_data_state(self):
        """What a mail leaves behind."""
        self.smtp_state = self.COMMAND
        self.mailfrom = None
        self.rcpttos = []
        self.require_SMTPUTF8 = False
        self.num_bytes = 0
        self.set_terminator(b"\r\n")

    def _set_rset_state(self):
        self._set_post_data_state()
        self.received_data = ""
        self.received_lines = []

    def push(self, msg):
        asynchat.async_chat.push(self, bytes(msg + "\r\n", "utf-8" if self.require_SMTPUTF8 else "ascii"))

    def collect_incoming_data(self, data):
        limit = self.max_command_size_limit if self.smtp_state == self.COMMAND else self.data_size_limit
        if limit and self.num_bytes > limit:
            return
        if limit:
            self.num_bytes += len(data)
        self.received_lines.append(str(data, "utf-8") if self._decode_data else data)

    def found_terminator(self):
        line = self._emptystring.join(self.received_lines)
        print("Data:", repr(line), file=DEBUGSTREAM)
        self.received_lines = []
        if self.smtp_state == self.COMMAND:
            size, self.num_bytes = self.num_bytes, 0
            self._command(line, size)
        elif self.smtp_state == self.DATA:
            self._mail(line)
        else:
            self.push("451 Internal confusion")
            self.num_bytes = 0

    def _command(self, line, size):
        if not line:
            self.push("500 Error: bad syntax")
            return
        if not self._decode_data:
            line = str(line, "utf-8")
        command, _, arg = line.partition(" ")
        command, arg = command.upper(), arg.strip() or None
        if size > (self.command_size_limits[command] if self.extended_smtp else self.command_size_limit):
            self.push("500 Error: line too long")
            return
        method = getattr(self, "smtp_" + command, None)
        if method is None:
            self.push('500 Error: command "%s" not recognized' % command)
        else:
            method(arg)

    def _mail(self, data):
        if self.data_size_limit and self.num_bytes > self.data_size_limit:
            self.push("552 Error: Too much mail data")
            self.num_bytes = 0
            return
        lines = [line[1:] if line and line[0] == self._dotsep else line for line in data.split(self._linesep)]
        self.received_data = self._newline.join(lines)
        args = self.peer, self.mailfrom, self.rcpttos, self.received_data
        options = {}
        if not self._decode_data:
            options = {"mail_options": self.mail_options, "rcpt_options": self.rcpt_options}
        status = self.smtp_server.process_message(*args, **options)
        self._set_post_data_state()
        self.push(status or "250 OK")

    # Commands

    def smtp_HELO(self, arg):
        self._greet("HELO", arg, False)

    def smtp_EHLO(self, arg):
        self._greet("EHLO", arg, True)

    def _greet(self, command, arg, extended):
        if not arg:
            self.push(f"501 Syntax: {command} hostname")
        elif self.seen_greeting:
            self.push("503 Duplicate HELO/EHLO")
        else:
            self._set_rset_state()
            self.seen_greeting = arg
            if not extended:
                self.push("250 %s" % self.fqdn)
                return
            self.extended_smtp = True
            self.push("250-%s" % self.fqdn)
            if self.data_size_limit:
                self.push("250-SIZE %s" % self.data_size_limit)
                self.command_size_limits["MAIL"] += 26
            if not self._decode_data:
                self.push("250-8BITMIME")
            if self.enable_SMTPUTF8:
                self.push("250-SMTPUTF8")
                self.command_size_limits["MAIL"] += 10
            self.push("250 HELP")

    def smtp_NOOP(self, arg):
        self.push("501 Syntax: NOOP" if arg else "250 OK")

    def smtp_QUIT(self, arg):
        self.push("221 Bye")
        self.close_when_done()

    def smtp_HELP(self, arg):
        if not arg:
            self.push("250 Supported commands: " + _COMMANDS)
            return
        name = arg.upper()
        if name not in _SYNTAX:
            self.push("501 Supported commands: " + _COMMANDS)
            return
        extra = _PARAMETERS if self.extended_smtp and name in ("MAIL", "RCPT") else ""
        self.push(f"250 Syntax: {_SYNTAX[name]}{extra}")

    def smtp_VRFY(self, arg):
        if not arg:
            self.push("501 Syntax: VRFY <address>")
        elif self._getaddr(arg)[0]:
            self.push("252 Cannot VRFY user, but will accept message and attempt delivery")
        else:
            self.push("502 Could not VRFY %s" % arg)

    def smtp_RSET(self, arg):
        if arg:
            self.push("501 Syntax: RSET")
        else:
            self._set_rset_state()
            self.push("250 OK")

    def smtp_EXPN(self, arg):
        self.push("502 EXPN not implemented")

    def _strip_command_keyword(self, keyword, arg):
        """What follows the keyword, or nothing."""
        return arg[len(keyword):].strip() if arg and arg[:len(keyword)].upper() == keyword else ""

    def _getaddr(self, arg):
        """(address, rest)"""
        if not arg:
            return "", ""
        if arg.lstrip().startswith("<"):
            address, rest = get_angle_addr(arg)
        else:
            address, rest = get_addr_spec(arg)
        return (address.addr_spec, rest) if address else (address, rest)

    def _getparams(self, params):
        """NAME and NAME=value as a dict; None if one has the form of neither."""
        found = {}
        for param in params:
            name, equals, value = param.partition("=")
            if not name.isalnum() or equals and not value:
                return None
            found[name] = value if equals else True
        return found

    def _address_and_options(self, command, keyword, arg):
        """(address, options, parameters by name), or None: the client was told."""
        syntax = "501 Syntax: " + _SYNTAX[command] + (_PARAMETERS if self.extended_smtp else "")
        address, rest = self._getaddr(self._strip_command_keyword(keyword, arg))
        if not address or not self.extended_smtp and rest:
            self.push(syntax)
            return None
        options = rest.upper().split()
        params = self._getparams(options)
        if params is None:
            self.push(syntax)
            return None
        return address, options, params

    def smtp_MAIL(self, arg):
        if not self.seen_greeting:
            self.push("503 Error: send HELO first")
            return
        print("===> MAIL", arg, file=DEBUGSTREAM)
        understood = self._address_and_options("MAIL", "FROM:", arg)
        if understood is None:
            return
        address, self.mail_options, params = understood
        if self.mailfrom:
            self.push("503 Error: nested MAIL command")
            return
        complaint = self._mail_parameters(params)
        if complaint:
            self.push(complaint)
            return
        self.mailfrom = address
        print("sender:", self.mailfrom, file=DEBUGSTREAM)
        self.push("250 OK")

    def _mail_parameters(self, params):
        """What is wrong with them, or None."""
        if not self._decode_data and params.pop("BODY", "7BIT") not in ("7BIT", "8BITMIME"):
            return "501 Error: BODY can only be one of 7BIT, 8BITMIME"
        if self.enable_SMTPUTF8:
            wanted = params.pop("SMTPUTF8", False)
            if wanted is True:
                self.require_SMTPUTF8 = True
            elif wanted is not False:
                return "501 Error: SMTPUTF8 takes no arguments"
        size = params.pop("SIZE", None)
        if size:
            if size is True or not size.isdigit():
                return "501 Syntax: " + _SYNTAX["MAIL"] + _PARAMETERS
            if self.data_size_limit and int(size) > self.data_size_limit:
                return "552 Error: message size exceeds fixed maximum message size"
        return "555 MAIL FROM parameters not recognized or not implemented" if params else None

    def smtp_RCPT(self, arg):
        if not self.seen_greeting:
            self.push("503 Error: send HELO first")
            return
        print("===> RCPT", arg, file=DEBUGSTREAM)
        if not self.mailfrom:
            self.push("503 Error: need MAIL command")
            return
        understood = self._address_and_options("RCPT", "TO:", arg)
        if understood is None:
            return
        address, self.rcpt_options, params = understood
        if params:
            self.push("555 RCPT TO parameters not recognized or not implemented")
            return
        self.rcpttos.append(address)
        print("recips:", self.rcpttos, file=DEBUGSTREAM)
        self.push("250 OK")

    def smtp_DATA(self, arg):
        if not self.seen_greeting:
            self.push("503 Error: send HELO first")
        elif not self.rcpttos:
            self.push("503 Error: need RCPT command")
        elif arg:
            self.push("501 Syntax: DATA")
        else:
            self.smtp_state = self.DATA
            self.set_terminator(b"\r\n.\r\n")
            self.push("354 End data with <CR><LF>.<CR><LF>")


class SMTPServer(asyncore.dispatcher):
    """Waits at localaddr, (host, port).  remoteaddr is for subclasses that send the mail on."""
    channel_class = SMTPChannel

    def __init__(self, localaddr, remoteaddr, data_size_limit=DATA_SIZE_DEFAULT, map=None, enable_SMTPUTF8=False, decode_data=False):
        self._localaddr, self._remoteaddr = localaddr, remoteaddr
        self.data_size_limit = data_size_limit
        self.enable_SMTPUTF8 = enable_SMTPUTF8
        self._decode_data = decode_data
        if enable_SMTPUTF8 and decode_data:
            raise ValueError("decode_data and enable_SMTPUTF8 cannot be set to True at the same time")
        asyncore.dispatcher.__init__(self, map=map)
        try:
            family, kind = socket.getaddrinfo(*localaddr, type=socket.SOCK_STREAM)[0][:2]
            self.create_socket(family, kind)
            self.set_reuse_addr()
            self.bind(localaddr)
            self.listen(5)
        except BaseException:
            self.close()
            raise
        print("%s started at %s\n\tLocal addr: %s\n\tRemote addr:%s" % (type(self).__name__, time.ctime(), localaddr,
                                                                       remoteaddr), file=DEBUGSTREAM)

    def handle_accepted(self, conn, addr):
        print("Incoming connection from %s" % repr(addr), file=DEBUGSTREAM)
        self.channel_class(self, conn, addr, self.data_size_limit, self._map, self.enable_SMTPUTF8, self._decode_data)

    def process_message(self, peer, mailfrom, rcpttos, data, **kwargs):
        """A mail: who sends it from where, for whom, and it itself.  None: it is taken; otherwise what the client is told."""
        raise NotImplementedError


class DebuggingServer(SMTPServer):
    """Prints the mails."""

    def _print_message_content(self, peer, data):
        head = True
        for line in data.splitlines():
            if head and not line:
                text = "X-Peer: " + peer[0]
                print(text if isinstance(data, str) else repr(text.encode("utf-8")))
                head = False
            print(line if isinstance(data, str) else repr(line))

    def process_message(self, peer, mailfrom, rcpttos, data, **kwargs):
        print("---------- MESSAGE FOLLOWS ----------")
        if kwargs:
            if kwargs.get("mail_options"):
                print("mail options: %s" % kwargs["mail_options"])
            if kwargs.get("rcpt_options"):
                print("rcpt options: %s\n" % kwargs["rcpt_options"])
        self._print_message_content(peer, data)
        print("------------ END MESSAGE ------------")


class PureProxy(SMTPServer):
    """Sends mails on to remoteaddr."""

    def __init__(self, *args, **kwargs):
        if kwargs.get("enable_SMTPUTF8"):
            raise ValueError("PureProxy does not support SMTPUTF8.")
        super().__init__(*args, **kwargs)

    def process_message(self, peer, mailfrom, rcpttos, data):
        lines = data.split("\n")
        lines.insert(next((number for number, line in enumerate(lines) if not line), 0), "X-Peer: %s" % peer[0])
        refused = self._deliver(mailfrom, rcpttos, NEWLINE.join(lines))
        print("we got some refusals:", refused, file=DEBUGSTREAM)

    def _deliver(self, mailfrom, rcpttos, data):
        """Those who did not get it: {address: (number, text)}"""
        import smtplib
        try:
            with smtplib.SMTP(*self._remoteaddr) as there:
                return there.sendmail(mailfrom, rcpttos, data)
        except smtplib.SMTPRecipientsRefused as error:
            return error.recipients
        except (OSError, smtplib.SMTPException) as error:
            reason = getattr(error, "smtp_code", -1), getattr(error, "smtp_error", b"ignore")
            return {recipient: reason for recipient in rcpttos}


class Options:
    """What the command line said."""
    setuid = True
    classname = "PureProxy"
    size_limit = None
    enable_SMTPUTF8 = False


_USAGE = """\
usage: smtpd [-n] [-c class] [-s limit] [-u] [-d] [-h] [-V] [localhost:localport [remotehost:remoteport]]

  -n  do not become the user nobody        -c  the class of the server (PureProxy)
  -s  the most bytes of a mail             -u  SMTPUTF8
  -d  tell what happens                    -V  the version
"""


def usage(code, msg=""):
    """Prints how to call it, and ends."""
    print(_USAGE, file=sys.stderr)
    if msg:
        print(msg, file=sys.stderr)
    sys.exit(code)


def parseargs():
    """The command line, as Options with localhost, localport, remotehost and remoteport."""
    global DEBUGSTREAM
    try:
        pairs, args = getopt.getopt(sys.argv[1:], "nVhc:s:du", ["class=", "nosetuid", "version", "help", "size=", "debug", "smtputf8"])
    except getopt.error as error:
        usage(1, error)
    options = Options()
    for option, value in pairs:
        if option in ("-h", "--help"):
            usage(0)
        elif option in ("-V", "--version"):
            print(__version__)
            sys.exit(0)
        elif option in ("-n", "--nosetuid"):
            options.setuid = False
        elif option in ("-c", "--class"):
            options.classname = value
        elif option in ("-d", "--debug"):
            DEBUGSTREAM = sys.stderr
        elif option in ("-u", "--smtputf8"):
            options.enable_SMTPUTF8 = True
        elif option in ("-s", "--size"):
            try:
                options.size_limit = int(value)
            except ValueError:
                usage(1, "Invalid size: " + value)
    if len(args) > 2:
        usage(1, "Invalid arguments: %s" % COMMASPACE.join(args))
    for side, text in zip(("local", "remote"), [*args, *("localhost:8025", "localhost:25")[len(args):]]):
        host, colon, port = text.rpartition(":")
        if not colon or not port.isdigit():
            usage(1, "Bad %s spec: %s" % (side, text))
        setattr(options, side + "host", host)
        setattr(options, side + "port", int(port))
    return options


def _class_named(name):
    module, dot, name = name.rpartition(".")
    if not dot:
        return globals()[name]
    import importlib
    return getattr(importlib.import_module(module), name)


def _become_nobody():
    import pwd
    try:
        os.setuid(pwd.getpwnam("nobody")[2])
    except PermissionError:
        print('Cannot setuid "nobody"; try running with -n option.', file=sys.stderr)
        sys.exit(1)


def _main():
    options = parseargs()
    _class_named(options.classname)((options.localhost, options.localport), (options.remotehost, options.remoteport),
                                    options.size_limit if options.size_limit is not None else DATA_SIZE_DEFAULT,
                                    enable_SMTPUTF8=options.enable_SMTPUTF8)
    if options.setuid:
        _become_nobody()
    try:
        asyncore.loop()
    except KeyboardInterrupt:
        pass


if __name__ == "__main__":
    _main()
