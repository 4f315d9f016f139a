"""ssl.SSLContext: the settings of connections by name, over the numbers that _ssl knows them by."""
import os
import re
import warnings
from binascii import Error as _Base64Error, a2b_base64

import _ssl
from _tls_names import Options, Purpose, TLSVersion, VerifyFlags, VerifyMode, _ASN1Object, _SSLMethod

# What _number() and _set_number() take, in the order of stdlib/tls/context.c.
_OPTIONS, _FLAGS, _MODE, _LEAST, _MOST, _TICKETS, _HOST_FLAGS, _POST_HANDSHAKE, _CHECK_HOST, _PROTOCOL, _LEVEL = range(11)
_NEVER_COMMON_NAME = 0x20
_OLD = (_SSLMethod.PROTOCOL_TLS, _SSLMethod.PROTOCOL_TLSv1, _SSLMethod.PROTOCOL_TLSv1_1, _SSLMethod.PROTOCOL_TLSv1_2)
_WITHOUT_VERSIONS = Options.OP_NO_SSLv3 | Options.OP_NO_TLSv1 | Options.OP_NO_TLSv1_1 | Options.OP_NO_TLSv1_2 | Options.OP_NO_TLSv1_3
_PEM = re.compile("-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----(.*?)-----END (?:X509 |TRUSTED )?CERTIFICATE-----", re.DOTALL)
_COUNTS = ("number", "connect", "connect_good", "connect_renegotiate", "accept", "accept_good", "accept_renegotiate", "hits", None, "misses",
           "timeouts", "cache_full")


def _deprecated(text, level=3):
    warnings.warn(text, DeprecationWarning, level + 1)


def _named(kind, number):
    try:
        return kind(number)
    except ValueError:
        return number


def _no_certificate(why):
    from ssl import SSLError
    return SSLError(0, f"{why}: cadata does not contain a certificate (_ssl.c:3992)")


def _certificates(data):
    """The DER of the certificates in cadata, each with what may follow it."""
    if isinstance(data, str):
        if not data.isascii():
            raise TypeError("cadata should be an ASCII string or a bytes-like object")
        if not data:
            raise ValueError("Empty certificate data")
        try:
            found = [a2b_base64(text) for text in _PEM.findall(data)]
        except _Base64Error:
            found = []
        if not found:
            raise _no_certificate("no start line")
        return found
    try:
        data = bytes(memoryview(data))
    except TypeError:
        raise TypeError("cadata should be an ASCII string or a bytes-like object") from None
    if not data:
        raise ValueError("Empty certificate data")
    return [data]


class SSLContext(_ssl._SSLContext):
    """Certificates, those one trusts, and settings: what the connections made by wrap_socket() share."""

    sslsocket_class = None
    sslobject_class = None

    def __new__(cls, protocol=None, *args, **kwargs):
        if protocol is None:
            _deprecated("ssl.SSLContext() without protocol argument is deprecated.", 2)
            protocol = _SSLMethod.PROTOCOL_TLS
        self = super().__new__(cls, protocol)
        if protocol in _OLD:
            _deprecated(f"ssl.{_SSLMethod(protocol).name} is deprecated", 2)
        self._sni_callback = self._keylog_filename = None
        return self

    def __init__(self, *args, **kwargs):
        pass

    def __reduce_ex__(self, protocol):
        raise TypeError(f"cannot pickle {self.__class__.__name__!r} object")

    # ---- settings

    @property
    def protocol(self):
        return _SSLMethod(self._number(_PROTOCOL))

    @property
    def options(self):
        return Options(self._number(_OPTIONS))

    @options.setter
    def options(self, value):
        value = value.__index__() if hasattr(value, "__index__") else _index(value)
        if value & ~self._number(_OPTIONS) & _WITHOUT_VERSIONS:
            _deprecated("ssl.OP_NO_SSL*/ssl.OP_NO_TLS* options are deprecated", 2)
        self._set_number(_OPTIONS, value & 0xFFFFFFFF)

    @property
    def verify_flags(self):
        return VerifyFlags(self._number(_FLAGS))

    @verify_flags.setter
    def verify_flags(self, value):
        self._set_number(_FLAGS, _index(value))

    @property
    def verify_mode(self):
        return _named(VerifyMode, self._number(_MODE))

    @verify_mode.setter
    def verify_mode(self, value):
        value = _index(value)
        if value not in (0, 1, 2):
            raise ValueError("invalid value for verify_mode")
        if value == 0 and self.check_hostname:
            raise ValueError("Cannot set verify_mode to CERT_NONE when check_hostname is enabled.")
        self._set_number(_MODE, value)

    @property
    def check_hostname(self):
        """Must the certificate be one of the server that was asked for?"""
        return bool(self._number(_CHECK_HOST))

    @check_hostname.setter
    def check_hostname(self, value):
        if value and self._number(_MODE) == VerifyMode.CERT_NONE:
            self._set_number(_MODE, VerifyMode.CERT_REQUIRED)
        self._set_number(_CHECK_HOST, bool(value))

    @property
    def hostname_checks_common_name(self):
        return not self._host_flags & _NEVER_COMMON_NAME

    @hostname_checks_common_name.setter
    def hostname_checks_common_name(self, value):
        self._host_flags = self._host_flags & ~_NEVER_COMMON_NAME if value else self._host_flags | _NEVER_COMMON_NAME

    @property
    def _host_flags(self):
        return self._number(_HOST_FLAGS)

    @_host_flags.setter
    def _host_flags(self, value):
        self._set_number(_HOST_FLAGS, value)

    def _set_version(self, what, value, fallbacks):
        if self.protocol not in (_SSLMethod.PROTOCOL_TLS, _SSLMethod.PROTOCOL_TLS_CLIENT, _SSLMethod.PROTOCOL_TLS_SERVER):
            raise ValueError("The context's protocol doesn't support modification of highest and lowest version.")
        value = _index(value)
        if value in (TLSVersion.SSLv3, TLSVersion.TLSv1, TLSVersion.TLSv1_1):
            _deprecated(f"ssl.{TLSVersion(value)!s} is deprecated".replace(f".{value}", f".TLSVersion.{TLSVersion(value).name}"))
        if value not in TLSVersion._value2member_map_ or not self._set_number(what, fallbacks.get(value, value)):
            raise ValueError(f"Unsupported TLS/SSL version 0x{value & 0xFFFFFFFF:x}")

    @property
    def minimum_version(self):
        return TLSVersion(self._number(_LEAST) or TLSVersion.MINIMUM_SUPPORTED)

    @minimum_version.setter
    def minimum_version(self, value):
        self._set_version(_LEAST, value, {TLSVersion.MINIMUM_SUPPORTED: 0, TLSVersion.MAXIMUM_SUPPORTED: TLSVersion.TLSv1_3})

    @property
    def maximum_version(self):
        return TLSVersion(self._number(_MOST) or TLSVersion.MAXIMUM_SUPPORTED)

    @maximum_version.setter
    def maximum_version(self, value):
        self._set_version(_MOST, value, {TLSVersion.MINIMUM_SUPPORTED: TLSVersion.TLSv1, TLSVersion.MAXIMUM_SUPPORTED: 0})

    @property
    def num_tickets(self):
        return self._number(_TICKETS)

    @num_tickets.setter
    def num_tickets(self, value):
        value = _index(value)
        if value < 0:
            raise ValueError("value must be non-negative")
        if self.protocol != _SSLMethod.PROTOCOL_TLS_SERVER:
            raise ValueError("SSLContext is not a server context.")
        if not self._set_number(_TICKETS, value):
            raise ValueError("failed to set num tickets.")

    @property
    def post_handshake_auth(self):
        return bool(self._number(_POST_HANDSHAKE))

    @post_handshake_auth.setter
    def post_handshake_auth(self, value):
        self._set_number(_POST_HANDSHAKE, bool(value))

    @property
    def security_level(self):
        return self._number(_LEVEL)

    @property
    def keylog_filename(self):
        return self._keylog_filename

    @keylog_filename.setter
    def keylog_filename(self, filename):
        self._set_keylog(filename)
        self._keylog_filename = filename

    # ---- whom one trusts

    def load_verify_locations(self, cafile=None, capath=None, cadata=None):
        """Trust the certificates of a PEM file, a folder as c_rehash makes it, or of text (PEM) or bytes (DER)."""
        if cafile is None and capath is None and cadata is None:
            raise TypeError("cafile, capath and cadata cannot be all omitted")
        for name, path in ("cafile", cafile), ("capath", capath):
            if path is not None and not isinstance(path, (str, bytes)) and not hasattr(path, "__fspath__"):
                raise TypeError(f"{name} should be a valid filesystem path")
        if cadata is not None:
            self._trust(_certificates(cadata), isinstance(cadata, str))
        if cafile is not None or capath is not None:
            self._load_locations(cafile, capath)

    def _trust(self, found, is_text):
        from ssl import SSLError
        for count, der in enumerate(found):
            while der:
                try:
                    used = self._add_certificate(der)
                except SSLError:
                    if count or is_text:
                        raise
                    raise _no_certificate("not enough data") from None
                der = b"" if is_text else der[used:]
                count += 1

    def load_default_certs(self, purpose=Purpose.SERVER_AUTH):
        """Trust those that the system trusts."""
        if not isinstance(purpose, _ASN1Object):
            raise TypeError(purpose)
        self.set_default_verify_paths()

    def get_ca_certs(self, binary_form=False):
        """The authorities among those trusted, as dicts or in DER."""
        from _x509 import describe
        found = [der for _, authority, der in self._trusted() if authority]
        return found if binary_form else [describe(der) for der in found]

    def cert_store_stats(self):
        """How many certificates, authorities and lists of revoked ones are loaded."""
        rows = self._trusted()
        return {"x509": sum(kind == 1 for kind, *_ in rows), "crl": sum(kind == 2 for kind, *_ in rows),
                "x509_ca": sum(bool(authority) for _, authority, _ in rows)}

    def session_stats(self):
        """How many connections and sessions there were, by kind."""
        return {name: count for name, count in zip(_COUNTS, self._session_counts()) if name}

    # ---- names

    def set_alpn_protocols(self, alpn_protocols):
        """The protocols to offer or to choose from, the preferred ones first: ["h2", "http/1.1"]."""
        from ssl import SSLError
        names = [bytes(name, "ascii") for name in alpn_protocols]
        if any(not 0 < len(name) < 256 for name in names):
            raise SSLError("ALPN protocols must be 1 to 255 in length")
        self._set_alpn_protocols(b"".join(bytes([len(name)]) + name for name in names))

    def set_npn_protocols(self, npn_protocols):
        """Not in today's OpenSSL."""
        _deprecated("ssl NPN is deprecated, use ALPN instead", 2)
        raise AttributeError("'SSLContext' object has no attribute '_set_npn_protocols'")

    @property
    def sni_callback(self):
        """Called as callback(socket, name, context) when a client has named the server; None, or an ALERT_DESCRIPTION."""
        return self._sni_callback

    @sni_callback.setter
    def sni_callback(self, callback):
        if self.protocol == _SSLMethod.PROTOCOL_TLS_CLIENT:
            raise ValueError("sni_callback cannot be set on TLS_CLIENT context")
        if callback is not None and not callable(callback):
            raise TypeError("not a callable object")
        self._set_sni(callback)
        self._sni_callback = callback

    def set_servername_callback(self, server_name_callback):
        """What sni_callback = ... does, with names as they come."""
        self.sni_callback = server_name_callback

    def _encode_hostname(self, hostname):
        """Names in ASCII letters, as DNS has them."""
        if hostname is None or not isinstance(hostname, str):
            return None if hostname is None else hostname.decode("ascii")
        return hostname if hostname.isascii() and not hostname.startswith(".") and len(hostname) < 64 or not hostname else hostname.encode("idna").decode("ascii")

    # ---- connections

    def wrap_socket(self, sock, server_side=False, do_handshake_on_connect=True, suppress_ragged_eofs=True, server_hostname=None,
                    session=None):
        """An SSLSocket in the place of the socket, which is not to be used any more."""
        return self.sslsocket_class._create(sock, server_side, do_handshake_on_connect, suppress_ragged_eofs, server_hostname, self, session)

    def wrap_bio(self, incoming, outgoing, server_side=False, server_hostname=None, session=None):
        """An SSLObject between two MemoryBIOs."""
        return self.sslobject_class._create(incoming, outgoing, server_side, self._encode_hostname(server_hostname), session, self)


def _index(value):
    import operator
    return operator.index(value)


def create_default_context(purpose=Purpose.SERVER_AUTH, *, cafile=None, capath=None, cadata=None):
    """An SSLContext that checks certificates and names, with the settings that are good today."""
    if not isinstance(purpose, _ASN1Object):
        raise TypeError(purpose)
    client = purpose == Purpose.SERVER_AUTH
    if not client and purpose != Purpose.CLIENT_AUTH:
        raise ValueError(purpose)
    context = SSLContext(_SSLMethod.PROTOCOL_TLS_CLIENT if client else _SSLMethod.PROTOCOL_TLS_SERVER)
    return _furnished(context, purpose, cafile, capath, cadata)


def _furnished(context, purpose, cafile, capath, cadata):
    """The context, with the authorities to trust (the system's, if none are given) and where the environment wants keys logged."""
    if cafile or capath or cadata:
        context.load_verify_locations(cafile, capath, cadata)
    elif context.verify_mode != VerifyMode.CERT_NONE:
        context.load_default_certs(purpose)
    if log := os.environ.get("SSLKEYLOGFILE"):
        context.keylog_filename = log
    return context


def _create_unverified_context(protocol=None, *, cert_reqs=VerifyMode.CERT_NONE, check_hostname=False, purpose=Purpose.SERVER_AUTH, certfile=None,
                               keyfile=None, cafile=None, capath=None, cadata=None):
    """An SSLContext that checks what it is told to check, or nothing."""
    if not isinstance(purpose, _ASN1Object):
        raise TypeError(purpose)
    if protocol is None:
        protocol = _SSLMethod.PROTOCOL_TLS_CLIENT if purpose == Purpose.SERVER_AUTH else _SSLMethod.PROTOCOL_TLS_SERVER
    if keyfile and not certfile:
        raise ValueError("certfile must be specified")
    context = SSLContext(protocol)
    context.check_hostname = check_hostname
    if cert_reqs is not None:
        context.verify_mode = cert_reqs
    if check_hostname:
        context.check_hostname = True
    if certfile or keyfile:
        context.load_cert_chain(certfile, keyfile)
    return _furnished(context, purpose, cafile, capath, cadata)


def client_context(keyfile, certfile, context):
    """What the protocols that may begin TLS later (SMTP, FTP, POP3, IMAP) make of their arguments."""
    if context is not None and keyfile is not None:
        raise ValueError("context and keyfile arguments are mutually exclusive")
    if context is not None and certfile is not None:
        raise ValueError("context and certfile arguments are mutually exclusive")
    if keyfile is not None or certfile is not None:
        _deprecated("keyfile and certfile are deprecated, use a custom context instead", 4)
    import ssl
    return context if context is not None else ssl._create_stdlib_context(certfile=certfile, keyfile=keyfile)


for _thing in (SSLContext, create_default_context, _create_unverified_context):
    _thing.__module__ = "ssl"
