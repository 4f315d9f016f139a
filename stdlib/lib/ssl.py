"""TLS over sockets: _ssl has libssl's connections; here are the sockets over them, the errors, and what there is to ask.

SSLContext is in _tls_context, the numbers by name in _tls_names.
"""
import errno
import socket as _socket_module
import warnings
from base64 import b64encode as _b64encode
from collections import namedtuple
from socket import SO_TYPE, SOCK_STREAM, SOL_SOCKET, _GLOBAL_DEFAULT_TIMEOUT, create_connection, socket

import _ssl
from _ssl import OPENSSL_VERSION, OPENSSL_VERSION_NUMBER, MemoryBIO, RAND_add, RAND_bytes, RAND_status, SSLSession
from _tls_names import CONSTANTS as _CONSTANTS, AlertDescription, Options, Purpose, SSLErrorNumber, TLSVersion, VerifyFlags, VerifyMode
from _tls_names import _ASN1Object, _SSLMethod

globals().update(_CONSTANTS)
socket_error = OSError


class SSLError(OSError):
    """What libssl reports: reason, library and a text."""

    library = reason = None

    def __str__(self):
        return self.strerror if isinstance(self.strerror, str) else str(self.args)


class SSLZeroReturnError(SSLError):
    """The other end has said farewell."""


class SSLWantReadError(SSLError):
    """A non-blocking socket has no data yet."""


class SSLWantWriteError(SSLError):
    """A non-blocking socket takes no data now."""


class SSLSyscallError(SSLError):
    """A system call failed."""


class SSLEOFError(SSLError):
    """The connection ended without a farewell."""


class SSLCertVerificationError(SSLError, ValueError):
    """A certificate is not good: verify_code and verify_message say why."""


CertificateError = SSLCertVerificationError

from _tls_context import SSLContext, _create_unverified_context, _deprecated, create_default_context  # noqa: E402  (which needs nothing of the above at once)

_create_default_https_context = create_default_context
_create_stdlib_context = _create_unverified_context

_number = OPENSSL_VERSION_NUMBER
OPENSSL_VERSION_INFO = (_number >> 28, _number >> 20 & 0xFF, _number >> 12 & 0xFF, _number >> 4 & 0xFF, _number & 0xF)
if OPENSSL_VERSION_INFO[0] >= 3:
    OPENSSL_VERSION_INFO = (_number >> 28, _number >> 20 & 0xFF, 0, _number >> 4 & 0xFF, 0)
_OPENSSL_API_VERSION = OPENSSL_VERSION_INFO
_DEFAULT_CIPHERS = _RESTRICTED_SERVER_CIPHERS = "ALL:!COMPLEMENTOFDEFAULT:!eNULL"
HAS_SNI = HAS_ECDH = HAS_ALPN = HAS_NEVER_CHECK_COMMON_NAME = HAS_TLSv1 = HAS_TLSv1_1 = HAS_TLSv1_2 = HAS_TLSv1_3 = True
HAS_NPN = HAS_SSLv2 = HAS_SSLv3 = False
CHANNEL_BINDING_TYPES = ["tls-unique"]
PEM_HEADER, PEM_FOOTER = "-----BEGIN CERTIFICATE-----", "-----END CERTIFICATE-----"


class _Conversation:
    """What SSLSocket and SSLObject answer alike.  _sslobj is the connection, or None."""

    _sslobj = None

    def getpeercert(self, binary_form=False):
        """The other's certificate: a dict, {} if it was not checked; its DER; None if there is none."""
        der = self._sslobj.certificate()
        if der is None or binary_form:
            return der
        if self.context.verify_mode == VerifyMode.CERT_NONE:
            return {}
        from _x509 import describe
        return describe(der)

    def selected_alpn_protocol(self):
        """What both agreed to speak above TLS, or None."""
        return self._sslobj.alpn() if self._sslobj else None

    def selected_npn_protocol(self):
        """None: that was before ALPN."""
        _deprecated("ssl NPN is deprecated, use ALPN instead", 2)

    def cipher(self):
        """(name, version, bits), or None."""
        return self._sslobj.cipher() if self._sslobj else None

    def shared_ciphers(self):
        """The ciphers in question, as a list of what cipher() returns; or None."""
        return self._sslobj.ciphers() if self._sslobj else None

    def compression(self):
        """None: nothing is compressed."""

    def version(self):
        """"TLSv1.3" ..., or None before the handshake."""
        return self._sslobj.version() if self._sslobj else None

    def pending(self):
        """How many bytes can be read at once."""
        return self._sslobj.pending() if self._sslobj else 0

    def get_channel_binding(self, cb_type="tls-unique"):
        """What names this connection, for protocols that bind to it; None before the handshake."""
        if cb_type not in CHANNEL_BINDING_TYPES:
            raise ValueError(f"{cb_type!r} channel binding type not implemented")
        return self._sslobj.binding() if self._sslobj else None

    def verify_client_post_handshake(self):
        """The client is asked for its certificate now."""
        if not self._sslobj:
            raise ValueError(f"No SSL wrapper around {self}")
        self._sslobj.post_handshake()

    @property
    def context(self):
        """The SSLContext."""
        return self._context

    @context.setter
    def context(self, context):
        if self._sslobj:
            self._sslobj.context = context
        self._context = context

    @property
    def session(self):
        """The SSLSession, which a later connection may resume."""
        return self._sslobj.session if self._sslobj else None

    @session.setter
    def session(self, session):
        self._session = session
        if self._sslobj:
            self._sslobj.session = session

    @property
    def session_reused(self):
        """Was an earlier session resumed?"""
        return self._sslobj.session_reused if self._sslobj else None


class SSLObject(_Conversation):
    """A conversation between two MemoryBIOs, for those who carry the bytes themselves."""

    def __init__(self, *args, **kwargs):
        raise TypeError(f"{self.__class__.__name__} does not have a public constructor. Instances are returned by SSLContext.wrap_bio().")

    @classmethod
    def _create(cls, incoming, outgoing, server_side=False, server_hostname=None, session=None, context=None):
        self = cls.__new__(cls)
        if server_side and server_hostname:
            raise ValueError("server_hostname can only be specified in client mode")
        if context.check_hostname and server_hostname is None:
            _deprecated("check_hostname requires server_hostname", 3)
        self._context = context
        self._sslobj = context._wrap(incoming, outgoing, server_side, server_hostname)
        if session is not None:
            self._sslobj.session = session
        return self

    @property
    def server_side(self):
        """Is this the server's end?"""
        return self._sslobj.server_side

    @property
    def server_hostname(self):
        """The server's name, or None."""
        return self._sslobj.server_hostname

    def read(self, len=1024, buffer=None):
        """Up to len bytes; with a buffer, put there: how many."""
        return self._sslobj.read(self, len) if buffer is None else self._sslobj.read_into(self, buffer, len)

    def write(self, data):
        """How many bytes of the data were taken."""
        return self._sslobj.write(self, data)

    def do_handshake(self):
        """Agree on keys."""
        self._sslobj.handshake(self)

    def unwrap(self):
        """Say farewell, and hear the other's."""
        self._sslobj.shutdown(self)


def _is_connected(sock):
    try:
        sock.getpeername()
    except OSError as e:
        if e.errno not in (errno.ENOTCONN, errno.EINVAL):
            raise
        return False
    return True


class SSLSocket(_Conversation, socket):
    """A socket whose bytes go through TLS."""

    def __init__(self, *args, **kwargs):
        raise TypeError(f"{self.__class__.__name__} does not have a public constructor. Instances are returned by SSLContext.wrap_socket().")

    @classmethod
    def _create(cls, sock, server_side=False, do_handshake_on_connect=True, suppress_ragged_eofs=True, server_hostname=None, context=None, session=None):
        if sock.getsockopt(SOL_SOCKET, SO_TYPE) != SOCK_STREAM:
            raise NotImplementedError("only stream sockets are supported")
        if server_side:
            if server_hostname:
                raise ValueError("server_hostname can only be specified in client mode")
            if session is not None:
                raise ValueError("session can only be specified in client mode")
        if context.check_hostname and not server_hostname:
            raise ValueError("check_hostname requires server_hostname")
        timeout = sock.gettimeout()
        self = cls.__new__(cls, sock.family, sock.type, sock.proto, sock.fileno())
        socket.__init__(self, sock.family, sock.type, sock.proto, sock.fileno())
        self.settimeout(timeout)
        sock.detach()
        self._context, self._session = context, session
        self.server_side = server_side
        self.server_hostname = context._encode_hostname(server_hostname)
        self.do_handshake_on_connect, self.suppress_ragged_eofs = do_handshake_on_connect, suppress_ragged_eofs
        try:
            self._connected = _is_connected(self)
            if self._connected:
                self._converse()
                if do_handshake_on_connect:
                    if timeout == 0.0:
                        raise ValueError("do_handshake_on_connect should not be specified for non-blocking sockets")
                    self.do_handshake()
        except BaseException:
            self.close()
            raise
        return self

    def _converse(self):
        self._sslobj = self._context._wrap(None, None, self.server_side, self.server_hostname)
        if self._session is not None:
            self._sslobj.session = self._session

    def _check_connected(self):
        if not self._connected:
            self.getpeername()  # which says what is wrong

    # ---- beginning and ending

    def do_handshake(self, block=False):
        """Agree on keys; check certificates."""
        self._check_connected()
        timeout = self.gettimeout()
        try:
            if timeout == 0.0 and block:
                self.settimeout(None)
            self._sslobj.handshake(self)
        finally:
            self.settimeout(timeout)

    def _connect_with(self, connect, address):
        if self.server_side:
            raise ValueError("can't connect in server-side mode")
        if self._connected or self._sslobj is not None:
            raise ValueError("attempt to connect already-connected SSLSocket!")
        self._converse()
        try:
            failed = connect(address)
            if not failed:
                self._connected = True
                if self.do_handshake_on_connect:
                    self.do_handshake()
            return failed
        except (OSError, ValueError):
            self._sslobj = None
            raise

    def connect(self, addr):
        """Connect, and make the handshake."""
        self._connect_with(super().connect, addr)

    def connect_ex(self, addr):
        """The same with an error number."""
        return self._connect_with(super().connect_ex, addr)

    def accept(self):
        """Wait for a connection: its SSLSocket, and the other's address."""
        sock, address = super().accept()
        return self.context.wrap_socket(sock, server_side=True, do_handshake_on_connect=self.do_handshake_on_connect,
                                        suppress_ragged_eofs=self.suppress_ragged_eofs), address

    def unwrap(self):
        """Say farewell, and hear the other's; the socket goes on without TLS."""
        if not self._sslobj:
            raise ValueError("No SSL wrapper around " + str(self))
        self._sslobj.shutdown(self)
        self._sslobj = None
        return self

    def shutdown(self, how):
        """End one or both directions of the socket below."""
        self._sslobj = None
        super().shutdown(how)

    def _real_close(self):
        self._sslobj = None

    def detach(self):
        """Let go of the descriptor."""
        self._sslobj = None
        return super().detach()

    def dup(self):
        """There cannot be two."""
        raise NotImplementedError("Can't dup() %s instances" % self.__class__.__name__)

    def getpeercert(self, binary_form=False):
        """The other's certificate: a dict, {} if it was not checked; its DER; None if there is none."""
        self._check_connected()
        return super().getpeercert(binary_form)

    # ---- data

    def read(self, len=1024, buffer=None):
        """Up to len bytes, b"" at the end; with a buffer, put there: how many."""
        if self._sslobj is None:
            raise ValueError("Read on closed or unwrapped SSL socket.")
        try:
            return self._sslobj.read(self, len) if buffer is None else self._sslobj.read_into(self, buffer, len)
        except SSLError as e:
            if e.args[0] == SSLErrorNumber.SSL_ERROR_EOF and self.suppress_ragged_eofs:
                return b"" if buffer is None else 0
            raise

    def write(self, data):
        """How many bytes of the data were sent."""
        if self._sslobj is None:
            raise ValueError("Write on closed or unwrapped SSL socket.")
        return self._sslobj.write(self, data)

    def _no_flags(self, flags, call):
        if flags:
            raise ValueError("non-zero flags not allowed in calls to %s() on %s" % (call, self.__class__))

    def _never(self, call, error=ValueError):
        return error("%s not allowed on instances of %s" % (call, self.__class__))

    def recv(self, buflen=1024, flags=0):
        """Wait for data: up to buflen bytes, b"" at the end."""
        if self._sslobj is None:
            return super().recv(buflen, flags)
        self._no_flags(flags, "recv")
        return self.read(buflen)

    def recv_into(self, buffer, nbytes=None, flags=0):
        """The same, put into a buffer: how many."""
        if nbytes is None:
            nbytes = memoryview(buffer).nbytes if buffer is not None else 1024
        if self._sslobj is None:
            return super().recv_into(buffer, nbytes, flags)
        self._no_flags(flags, "recv_into")
        return self.read(nbytes, buffer)

    def send(self, data, flags=0):
        """Send data: how many bytes."""
        if self._sslobj is None:
            return super().send(data, flags)
        self._no_flags(flags, "send")
        return self._sslobj.write(self, data)

    def sendall(self, data, flags=0):
        """Send all of the data."""
        if self._sslobj is None:
            return super().sendall(data, flags)
        self._no_flags(flags, "sendall")
        with memoryview(data) as view, view.cast("B") as rest:
            done = 0
            while done < len(rest):
                done += self.send(rest[done:])

    def sendfile(self, file, offset=0, count=None):
        """Send a file's bytes from offset on: how many."""
        return super().sendfile(file, offset, count)

    def recvfrom(self, buflen=1024, flags=0):
        """Only before TLS."""
        if self._sslobj is not None:
            raise self._never("recvfrom")
        return super().recvfrom(buflen, flags)

    def recvfrom_into(self, buffer, nbytes=None, flags=0):
        """Only before TLS."""
        if self._sslobj is not None:
            raise self._never("recvfrom_into")
        return super().recvfrom_into(buffer, nbytes or 0, flags)

    def sendto(self, data, flags_or_addr, addr=None):
        """Only before TLS."""
        if self._sslobj is not None:
            raise self._never("sendto")
        return super().sendto(data, flags_or_addr) if addr is None else super().sendto(data, flags_or_addr, addr)

    def recvmsg(self, *args, **kwargs):
        """Never."""
        raise self._never("recvmsg", NotImplementedError)

    def recvmsg_into(self, *args, **kwargs):
        """Never."""
        raise self._never("recvmsg_into", NotImplementedError)

    def sendmsg(self, *args, **kwargs):
        """Never."""
        raise self._never("sendmsg", NotImplementedError)


SSLContext.sslsocket_class = SSLSocket
SSLContext.sslobject_class = SSLObject


def wrap_socket(sock, keyfile=None, certfile=None, server_side=False, cert_reqs=VerifyMode.CERT_NONE, ssl_version=_SSLMethod.PROTOCOL_TLS, ca_certs=None,
                do_handshake_on_connect=True, suppress_ragged_eofs=True, ciphers=None):
    """An SSLSocket with a context of its own; SSLContext.wrap_socket() is the better way."""
    _deprecated("ssl.wrap_socket() is deprecated, use SSLContext.wrap_socket()", 2)
    if server_side and not certfile:
        raise ValueError("certfile must be specified for server-side operations")
    if keyfile and not certfile:
        raise ValueError("certfile must be specified")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        context = SSLContext(ssl_version)
    context.verify_mode = cert_reqs
    if ca_certs:
        context.load_verify_locations(ca_certs)
    if certfile:
        context.load_cert_chain(certfile, keyfile)
    if ciphers:
        context.set_ciphers(ciphers)
    return context.wrap_socket(sock, server_side=server_side, do_handshake_on_connect=do_handshake_on_connect, suppress_ragged_eofs=suppress_ragged_eofs)


DefaultVerifyPaths = namedtuple("DefaultVerifyPaths", "cafile capath openssl_cafile_env openssl_cafile openssl_capath_env openssl_capath")


def get_default_verify_paths():
    """Where those are whom OpenSSL trusts."""
    import os
    file_variable, file, folder_variable, folder = _ssl.get_default_verify_paths()
    used_file, used_folder = os.environ.get(file_variable, file), os.environ.get(folder_variable, folder)
    return DefaultVerifyPaths(used_file if os.path.isfile(used_file) else None, used_folder if os.path.isdir(used_folder) else None,
                              file_variable, file, folder_variable, folder)


def RAND_pseudo_bytes(n):
    """(n random bytes, True)"""
    _deprecated("ssl.RAND_pseudo_bytes() is deprecated", 2)
    return RAND_bytes(n), True


def cert_time_to_seconds(cert_time):
    """"Jan  5 09:34:43 2018 GMT" in seconds since the epoch."""
    from calendar import timegm
    from time import strptime
    months = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
    layout = " %d %H:%M:%S %Y GMT"
    if cert_time[:3].title() not in months:
        raise ValueError("time data %r does not match format \"%%b%s\"" % (cert_time, layout))
    when = strptime(cert_time[3:], layout)
    return timegm((when[0], months.index(cert_time[:3].title()) + 1) + when[2:6])


def DER_cert_to_PEM_cert(der_cert_bytes):
    """The certificate as text."""
    text = str(_b64encode(der_cert_bytes), "ascii")
    return "\n".join([PEM_HEADER, *(text[i:i + 64] for i in range(0, len(text), 64)), PEM_FOOTER]) + "\n"


def PEM_cert_to_DER_cert(pem_cert_string):
    """The certificate's bytes."""
    from base64 import decodebytes
    if not pem_cert_string.startswith(PEM_HEADER):
        raise ValueError("Invalid PEM encoding; must start with %s" % PEM_HEADER)
    if not pem_cert_string.strip().endswith(PEM_FOOTER):
        raise ValueError("Invalid PEM encoding; must end with %s" % PEM_FOOTER)
    return decodebytes(pem_cert_string.strip()[len(PEM_HEADER):-len(PEM_FOOTER)].encode("ascii", "strict"))


def get_server_certificate(addr, ssl_version=_SSLMethod.PROTOCOL_TLS_CLIENT, ca_certs=None, timeout=_GLOBAL_DEFAULT_TIMEOUT):
    """The certificate of the server at (host, port), as text."""
    context = _create_unverified_context(ssl_version, cert_reqs=VerifyMode.CERT_REQUIRED if ca_certs else VerifyMode.CERT_NONE, cafile=ca_certs)
    with create_connection(addr, timeout=timeout) as sock, context.wrap_socket(sock, server_hostname=addr[0]) as wrapped:
        return DER_cert_to_PEM_cert(wrapped.getpeercert(True))


def get_protocol_name(protocol_code):
    """"PROTOCOL_TLS" ..."""
    return _SSLMethod(protocol_code).name if protocol_code in _SSLMethod._value2member_map_ else "<unknown>"


def _dns_name_matches(pattern, hostname):
    """One "*" may stand for the first label, alone."""
    if not pattern:
        return False
    stars = pattern.count("*")
    if not stars:
        return pattern.lower() == hostname.lower()
    if stars > 1:
        raise CertificateError("too many wildcards in certificate DNS name: {!r}.".format(pattern))
    first, dot, rest = pattern.partition(".")
    if "*" in rest:
        raise CertificateError("wildcard can only be present in the leftmost label: {!r}.".format(pattern))
    if not dot:
        raise CertificateError("sole wildcard without additional labels are not support: {!r}.".format(pattern))
    if first != "*":
        raise CertificateError("partial wildcards in leftmost label are not supported: {!r}.".format(pattern))
    label, dot, domain = hostname.partition(".")
    return bool(label and dot) and domain.lower() == rest.lower()


def _address_bytes(text):
    for family in (_socket_module.AF_INET, _socket_module.AF_INET6):
        try:
            return _socket_module.inet_pton(family, text.rstrip())
        except OSError:
            continue
    return None


def match_hostname(cert, hostname):
    """SSLCertVerificationError unless the certificate (a dict) is the host's.  The handshake checks this itself."""
    _deprecated("ssl.match_hostname() is deprecated", 2)
    if not cert:
        raise ValueError("empty or no certificate, match_hostname needs a SSL socket or SSL context with either CERT_OPTIONAL or CERT_REQUIRED")
    address = _address_bytes(hostname)
    names, has_names = [], bool(cert.get("subjectAltName"))
    for kind, value in cert.get("subjectAltName", ()):
        if kind == "DNS" and address is None and _dns_name_matches(value, hostname) or \
                kind == "IP Address" and address is not None and _address_bytes(value) == address:
            return
        if kind in ("DNS", "IP Address"):
            names.append(value)
    for part in cert.get("subject", ()) if not has_names else ():
        for key, value in part:
            if key == "commonName":
                if _dns_name_matches(value, hostname):
                    return
                names.append(value)
    if len(names) > 1:
        raise CertificateError("hostname %r doesn't match either of %s" % (hostname, ", ".join(map(repr, names))))
    if names:
        raise CertificateError("hostname %r doesn't match %r" % (hostname, names[0]))
    raise CertificateError("no appropriate commonName or subjectAltName fields were found")
