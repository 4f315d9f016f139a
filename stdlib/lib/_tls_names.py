"""The numbers of TLS by name: the enumerations of ssl, whose values are OpenSSL's and RFC 8446's."""
from collections import namedtuple
from enum import Enum, IntEnum, IntFlag

from _ssl import nid2obj, txt2obj


def _numbers(prefix, text):
    rows = (row.split("=") for row in text.split())
    return [(prefix + name, int(number, 0)) for name, number in rows]


def _enumeration(kind, name, prefix, text):
    return kind(name, _numbers(prefix, text), module="ssl")


TLSVersion = _enumeration(IntEnum, "TLSVersion", "", """
    MINIMUM_SUPPORTED=-2 SSLv3=0x300 TLSv1=0x301 TLSv1_1=0x302 TLSv1_2=0x303 TLSv1_3=0x304 MAXIMUM_SUPPORTED=-1""")
VerifyMode = _enumeration(IntEnum, "VerifyMode", "CERT_", "NONE=0 OPTIONAL=1 REQUIRED=2")
VerifyFlags = _enumeration(IntFlag, "VerifyFlags", "VERIFY_", """
    DEFAULT=0 CRL_CHECK_LEAF=4 CRL_CHECK_CHAIN=12 X509_STRICT=0x20 ALLOW_PROXY_CERTS=0x40 X509_TRUSTED_FIRST=0x8000
    X509_PARTIAL_CHAIN=0x80000""")
Options = _enumeration(IntFlag, "Options", "OP_", """
    NO_SSLv2=0 SINGLE_DH_USE=0 SINGLE_ECDH_USE=0 IGNORE_UNEXPECTED_EOF=0x80 NO_TICKET=0x4000 NO_COMPRESSION=0x20000
    ENABLE_MIDDLEBOX_COMPAT=0x100000 CIPHER_SERVER_PREFERENCE=0x400000 NO_SSLv3=0x2000000 NO_TLSv1=0x4000000 NO_TLSv1_2=0x8000000
    NO_TLSv1_1=0x10000000 NO_TLSv1_3=0x20000000 NO_RENEGOTIATION=0x40000000 ALL=0x80000050""")
SSLErrorNumber = _enumeration(IntEnum, "SSLErrorNumber", "SSL_ERROR_", """
    SSL=1 WANT_READ=2 WANT_WRITE=3 WANT_X509_LOOKUP=4 SYSCALL=5 ZERO_RETURN=6 WANT_CONNECT=7 EOF=8 INVALID_ERROR_CODE=10""")
AlertDescription = _enumeration(IntEnum, "AlertDescription", "ALERT_DESCRIPTION_", """
    CLOSE_NOTIFY=0 UNEXPECTED_MESSAGE=10 BAD_RECORD_MAC=20 RECORD_OVERFLOW=22 DECOMPRESSION_FAILURE=30 HANDSHAKE_FAILURE=40
    BAD_CERTIFICATE=42 UNSUPPORTED_CERTIFICATE=43 CERTIFICATE_REVOKED=44 CERTIFICATE_EXPIRED=45 CERTIFICATE_UNKNOWN=46
    ILLEGAL_PARAMETER=47 UNKNOWN_CA=48 ACCESS_DENIED=49 DECODE_ERROR=50 DECRYPT_ERROR=51 PROTOCOL_VERSION=70
    INSUFFICIENT_SECURITY=71 INTERNAL_ERROR=80 USER_CANCELLED=90 NO_RENEGOTIATION=100 UNSUPPORTED_EXTENSION=110
    CERTIFICATE_UNOBTAINABLE=111 UNRECOGNIZED_NAME=112 BAD_CERTIFICATE_STATUS_RESPONSE=113 BAD_CERTIFICATE_HASH_VALUE=114
    UNKNOWN_PSK_IDENTITY=115""")
_SSLMethod = _enumeration(IntEnum, "_SSLMethod", "PROTOCOL_", "TLS=2 SSLv23=2 TLSv1=3 TLSv1_1=4 TLSv1_2=5 TLS_CLIENT=16 TLS_SERVER=17")

CONSTANTS = {name: member for kind in (VerifyMode, VerifyFlags, Options, SSLErrorNumber, AlertDescription, _SSLMethod)
             for name, member in kind.__members__.items()}


class _ASN1Object(namedtuple("_ASN1Object", "nid shortname longname oid")):
    """What an object identifier stands for."""

    __slots__ = ()

    def __new__(cls, oid):
        return super().__new__(cls, *txt2obj(oid, name=False))

    @classmethod
    def fromnid(cls, nid):
        """By OpenSSL's number."""
        return super().__new__(cls, *nid2obj(nid))

    @classmethod
    def fromname(cls, name):
        """By its short or long name."""
        return super().__new__(cls, *txt2obj(name, name=True))


_ASN1Object.__module__ = "ssl"


class Purpose(_ASN1Object, Enum):
    """What a certificate is for."""

    SERVER_AUTH = "1.3.6.1.5.5.7.3.1"
    CLIENT_AUTH = "1.3.6.1.5.5.7.3.2"


Purpose.__module__ = "ssl"
