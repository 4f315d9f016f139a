"""Handlers that hand records to servers: of the web, of mail, of the system's log.  A part of logging.handlers, and shown as such."""
import logging
import socket

from .handlers import SYSLOG_UDP_PORT

_PRIORITIES = "emerg alert crit err warning notice info debug".split()
_FACILITIES = ("kern user mail daemon auth syslog lpr news uucp cron authpriv ftp ntp security console solcron "
               "local0 local1 local2 local3 local4 local5 local6 local7").split()


class HTTPHandler(logging.Handler):
    """Sends a record's attributes as a form: behind the URL (GET), or in the body (POST)."""

    def __init__(self, host, url, method="GET", secure=False, credentials=None, context=None):
        super().__init__()
        if method.upper() not in ("GET", "POST"):
            raise ValueError("method must be GET or POST")
        if context is not None and not secure:
            raise ValueError("context parameter only makes sense with secure=True")
        self.host, self.url, self.method, self.secure = host, url, method.upper(), secure
        self.credentials, self.context = credentials, context

    def mapLogRecord(self, record):
        """The fields that are sent."""
        return record.__dict__

    def getConnection(self, host, secure):
        from http.client import HTTPConnection
        if not secure:
            return HTTPConnection(host)
        from http.client import HTTPSConnection
        return HTTPSConnection(host, context=self.context)

    def emit(self, record):
        try:
            self._send(record)
        except Exception:
            self.handleError(record)

    def _send(self, record):
        from urllib.parse import urlencode
        form, url, body, fields = urlencode(self.mapLogRecord(record)), self.url, None, {}
        if self.method == "GET":
            url += ("&" if "?" in url else "?") + form
        else:
            body = form.encode("utf-8")
            fields = {"Content-type": "application/x-www-form-urlencoded", "Content-length": str(len(body))}
        if self.credentials:
            from base64 import b64encode
            fields["Authorization"] = "Basic " + b64encode(("%s:%s" % self.credentials).encode("utf-8")).decode("ascii")
        connection = self.getConnection(self.host, self.secure)
        try:
            connection.request(self.method, url, body, fields)
            connection.getresponse().read()
        finally:
            connection.close()


class SMTPHandler(logging.Handler):
    """Sends each record as a mail.  mailhost: a name or (name, port); credentials: (user, password); secure: () or the files for TLS."""

    def __init__(self, mailhost, fromaddr, toaddrs, subject, credentials=None, secure=None, timeout=5.0):
        super().__init__()
        self.mailhost, self.mailport = mailhost if isinstance(mailhost, (tuple, list)) else (mailhost, None)
        if isinstance(credentials, (tuple, list)):
            self.username, self.password = credentials
        else:
            self.username = credentials
        self.fromaddr, self.subject, self.secure, self.timeout = fromaddr, subject, secure, timeout
        self.toaddrs = [toaddrs] if isinstance(toaddrs, str) else toaddrs

    def getSubject(self, record):
        """The subject of the mail about this record."""
        return self.subject

    def emit(self, record):
        try:
            import smtplib
            from email.message import EmailMessage
            from email.utils import localtime
            mail = EmailMessage()
            mail["From"], mail["To"] = self.fromaddr, ",".join(self.toaddrs)
            mail["Subject"], mail["Date"] = self.getSubject(record), localtime()
            mail.set_content(self.format(record))
            server = smtplib.SMTP(self.mailhost, self.mailport or smtplib.SMTP_PORT, timeout=self.timeout)
            if self.username:
                if self.secure is not None:
                    server.ehlo()
                    server.starttls(*self.secure)
                    server.ehlo()
                server.login(self.username, self.password)
            server.send_message(mail)
            server.quit()
        except Exception:
            self.handleError(record)


class SysLogHandler(logging.Handler):
    """Sends records to a daemon of the system's log: at (host, port), by UDP or TCP, or at a Unix socket such as /dev/log."""

    locals().update({"LOG_" + name.upper(): number for number, name in enumerate(_PRIORITIES)})
    locals().update({"LOG_" + name.upper(): number for number, name in enumerate(_FACILITIES)})
    priority_names = {name: number for number, name in enumerate(_PRIORITIES)} | {"critical": 2, "error": 3, "panic": 0, "warn": 4}
    facility_names = {"solaris-cron" if name == "solcron" else name: number for number, name in enumerate(_FACILITIES)}
    priority_map = {name: name.lower() for name in ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")}
    ident = ""                  # stands before every message
    append_nul = True           # as old daemons want it

    def __init__(self, address=("localhost", SYSLOG_UDP_PORT), facility=1, socktype=None):
        super().__init__()
        self.address, self.facility, self.socktype = address, facility, socktype
        self.unixsocket = isinstance(address, str)
        self.socket = None
        self.createSocket()

    def createSocket(self):
        """Connects, so far as that is possible now: a Unix socket that nobody listens at is tried again for each record."""
        if not self.unixsocket:
            self._connect_host()
            return
        try:
            self._connect_unix()
        except OSError:
            pass

    def _connect_unix(self):
        """By datagrams, or by a stream where the daemon wants one, unless it was said which."""
        kinds = [socket.SOCK_DGRAM, socket.SOCK_STREAM] if self.socktype is None else [self.socktype]
        for kind in kinds:
            self.socket = socket.socket(socket.AF_UNIX, kind)
            try:
                self.socket.connect(self.address)
            except OSError:
                self.socket.close()
                if kind == kinds[-1]:
                    raise
            else:
                self.socktype = kind
                return

    def _connect_host(self):
        error = OSError("getaddrinfo returns an empty list")
        for family, kind, protocol, _, address in socket.getaddrinfo(*self.address, 0, self.socktype or socket.SOCK_DGRAM):
            made = socket.socket(family, kind, protocol)
            try:
                if kind == socket.SOCK_STREAM:
                    made.connect(address)
            except OSError as e:
                error = e
                made.close()
            else:
                self.socket, self.socktype = made, kind
                return
        raise error

    def close(self):
        with logging._held(self):
            if self.socket:
                self.socket.close()
                self.socket = None
            super().close()

    def encodePriority(self, facility, priority):
        """Both as one number; they may be numbers or names."""
        facility = self.facility_names[facility] if isinstance(facility, str) else facility
        priority = self.priority_names[priority] if isinstance(priority, str) else priority
        return facility << 3 | priority

    def mapPriority(self, levelName):
        """The name of the priority of a level."""
        return self.priority_map.get(levelName, "warning")

    def emit(self, record):
        try:
            text = self.ident + self.format(record) + "\0" * self.append_nul
            priority = self.encodePriority(self.facility, self.mapPriority(record.levelname))
            self._send(b"<%d>" % priority + text.encode("utf-8"))
        except Exception:
            self.handleError(record)

    def _send(self, data):
        if not self.socket:
            self.createSocket()
        if self.unixsocket:
            try:
                self.socket.send(data)
            except OSError:             # the daemon began anew
                self.socket.close()
                self._connect_unix()
                self.socket.send(data)
        elif self.socktype == socket.SOCK_DGRAM:
            self.socket.sendto(data, self.address)
        else:
            self.socket.sendall(data)


for _class in HTTPHandler, SMTPHandler, SysLogHandler:
    _class.__module__ = "logging.handlers"
