# The settings of a context, and what they may be.
import ssl
import warnings
from _pair import CA, OTHER, failure

warnings.simplefilter("always")
warnings.showwarning = lambda message, *rest: print("warning:", message)
c, s = ssl.create_default_context(), ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
for name in ("protocol", "verify_mode", "check_hostname", "options", "verify_flags", "minimum_version", "maximum_version", "num_tickets",
             "post_handshake_auth", "security_level", "sni_callback", "keylog_filename", "hostname_checks_common_name"):
    print(name, repr(getattr(c, name)), repr(getattr(s, name)))
    # expect: protocol <_SSLMethod.PROTOCOL_TLS_CLIENT: 16> <_SSLMethod.PROTOCOL_TLS_SERVER: 17>
    # expect: verify_mode <VerifyMode.CERT_REQUIRED: 2> <VerifyMode.CERT_NONE: 0>
    # expect: check_hostname True False
    # expect: options <Options.OP_IGNORE_UNEXPECTED_EOF|OP_NO_COMPRESSION|OP_ENABLE_MIDDLEBOX_COMPAT|OP_CIPHER_SERVER_PREFERENCE|OP_NO_SSLv3|2147483728: 2186412240> <Options.OP_IGNORE_UNEXPECTED_EOF|OP_NO_COMPRESSION|OP_ENABLE_MIDDLEBOX_COMPAT|OP_CIPHER_SERVER_PREFERENCE|OP_NO_SSLv3|2147483728: 2186412240>
    # expect: verify_flags <VerifyFlags.VERIFY_X509_TRUSTED_FIRST: 32768> <VerifyFlags.VERIFY_X509_TRUSTED_FIRST: 32768>
    # expect: minimum_version <TLSVersion.MINIMUM_SUPPORTED: -2> <TLSVersion.MINIMUM_SUPPORTED: -2>
    # expect: maximum_version <TLSVersion.MAXIMUM_SUPPORTED: -1> <TLSVersion.MAXIMUM_SUPPORTED: -1>
    # expect: num_tickets 2 2
    # expect: post_handshake_auth False False
    # expect: security_level 2 2
    # expect: sni_callback None None
    # expect: keylog_filename None None
    # expect: hostname_checks_common_name True True


def change(context, name, value):
    setattr(context, name, value)
    return getattr(context, name)


for name, value in (("verify_mode", 0), ("verify_mode", 7), ("verify_mode", "x"), ("check_hostname", 0), ("verify_mode", 0), ("check_hostname", 1),
                    ("minimum_version", ssl.TLSVersion.TLSv1_2), ("minimum_version", 5), ("minimum_version", ssl.TLSVersion.TLSv1),
                    ("maximum_version", ssl.TLSVersion.TLSv1_2), ("maximum_version", ssl.TLSVersion.MAXIMUM_SUPPORTED), ("options", "x"),
                    ("options", c.options | ssl.OP_NO_TLSv1_2), ("verify_flags", ssl.VERIFY_X509_STRICT), ("sni_callback", 3),
                    ("keylog_filename", "/nonexistent/x"), ("num_tickets", 3), ("post_handshake_auth", True), ("hostname_checks_common_name", False)):
    print(name, failure(change, c, name, value))
    # expect: verify_mode ValueError: Cannot set verify_mode to CERT_NONE when check_hostname is enabled.
    # expect: verify_mode ValueError: invalid value for verify_mode
    # expect: verify_mode TypeError: 'str' object cannot be interpreted as an integer
    # expect: check_hostname False
    # expect: verify_mode 0
    # expect: check_hostname True
    # expect: minimum_version 771
    # expect: minimum_version ValueError: Unsupported TLS/SSL version 0x5
    # expect: warning: ssl.TLSVersion.TLSv1 is deprecated
    # expect: minimum_version 769
    # expect: maximum_version 771
    # expect: maximum_version -1
    # expect: options TypeError: 'str' object cannot be interpreted as an integer
    # expect: warning: ssl.OP_NO_SSL*/ssl.OP_NO_TLS* options are deprecated
    # expect: options 2320629968
    # expect: verify_flags 32
    # expect: sni_callback ValueError: sni_callback cannot be set on TLS_CLIENT context
    # expect: keylog_filename FileNotFoundError: [Errno 2] No such file or directory: '/nonexistent/x'
    # expect: num_tickets ValueError: SSLContext is not a server context.
    # expect: post_handshake_auth True
    # expect: hostname_checks_common_name False
print(failure(change, s, "num_tickets", -1), failure(change, s, "num_tickets", 5), failure(change, s, "sni_callback", 3))
# expect: ValueError: value must be non-negative 5 TypeError: not a callable object
print(failure(s.load_cert_chain, "/nonexistent"), failure(s.load_cert_chain, __file__), failure(s.load_cert_chain, CA, __file__))
# expect: FileNotFoundError: [Errno 2] No such file or directory SSLError: [SSL] PEM lib (_ssl.c:3877) SSLError: [SSL] PEM lib (_ssl.c:3898)
print(failure(s.load_cert_chain, CA, OTHER), failure(s.load_cert_chain, 3), failure(s.load_cert_chain, CA, password=3))
# expect: SSLError: [X509: KEY_VALUES_MISMATCH] key values mismatch (_ssl.c:3898) TypeError: certfile should be a valid filesystem path TypeError: password should be a string or callable
for kwargs in ({}, {"cafile": "/nonexistent"}, {"cafile": __file__}, {"cadata": ""}, {"cadata": "x"}, {"cadata": b"x"}, {"cadata": 3}, {"cadata": "\xe9"}, {"cafile": 3}):
    print(failure(s.load_verify_locations, **kwargs))
    # expect: TypeError: cafile, capath and cadata cannot be all omitted
    # expect: FileNotFoundError: [Errno 2] No such file or directory
    # expect: SSLError: [X509: NO_CERTIFICATE_OR_CRL_FOUND] no certificate or crl found (_ssl.c:4126)
    # expect: ValueError: Empty certificate data
    # expect: SSLError: no start line: cadata does not contain a certificate (_ssl.c:3992)
    # expect: SSLError: not enough data: cadata does not contain a certificate (_ssl.c:3992)
    # expect: TypeError: cadata should be an ASCII string or a bytes-like object
    # expect: TypeError: cadata should be an ASCII string or a bytes-like object
    # expect: TypeError: cafile should be a valid filesystem path
print(failure(s.set_ciphers, "nonsense"), failure(s.set_ciphers, 3), failure(s.set_ciphers, "ECDHE+AESGCM"))
# expect: SSLError: ('No cipher can be selected.',) TypeError: set_ciphers() argument must be str, not int None
print([d["name"] for d in s.get_ciphers()])
# expect: ['TLS_AES_256_GCM_SHA384', 'TLS_CHACHA20_POLY1305_SHA256', 'TLS_AES_128_GCM_SHA256', 'ECDHE-ECDSA-AES256-GCM-SHA384', 'ECDHE-RSA-AES256-GCM-SHA384', 'ECDHE-ECDSA-AES128-GCM-SHA256', 'ECDHE-RSA-AES128-GCM-SHA256']
print({k: v for k, v in s.get_ciphers()[3].items()})
# expect: {'id': 50380844, 'name': 'ECDHE-ECDSA-AES256-GCM-SHA384', 'protocol': 'TLSv1.2', 'description': 'ECDHE-ECDSA-AES256-GCM-SHA384  TLSv1.2 Kx=ECDH     Au=ECDSA Enc=AESGCM(256)            Mac=AEAD', 'strength_bits': 256, 'alg_bits': 256, 'aead': True, 'symmetric': 'aes-256-gcm', 'digest': None, 'kea': 'kx-ecdhe', 'auth': 'auth-ecdsa'}
print(failure(s.set_ecdh_curve, "nonsense"), failure(s.set_ecdh_curve, "prime256v1"), failure(s.load_dh_params, __file__))
# expect: ValueError: unknown elliptic curve name 'nonsense' None SSLError: [PEM: NO_START_LINE] no start line (_ssl.c:4174)
print(failure(s.set_alpn_protocols, ["http/1.1", "h2"]), failure(s.set_alpn_protocols, ["x" * 300]), failure(s.set_npn_protocols, []))
# expect: warning: ssl NPN is deprecated, use ALPN instead
# expect: None SSLError: ('ALPN protocols must be 1 to 255 in length',) AttributeError: 'SSLContext' object has no attribute '_set_npn_protocols'
print(s.session_stats(), s.cert_store_stats(), failure(ssl.SSLContext, 77))
# expect: {'number': 0, 'connect': 0, 'connect_good': 0, 'connect_renegotiate': 0, 'accept': 0, 'accept_good': 0, 'accept_renegotiate': 0, 'hits': 0, 'misses': 0, 'timeouts': 0, 'cache_full': 0} {'x509': 0, 'crl': 0, 'x509_ca': 0} ValueError: invalid or unsupported protocol version 77
print(ssl.SSLContext().protocol, ssl.SSLContext(ssl.PROTOCOL_TLSv1_2).minimum_version)
# expect: warning: ssl.SSLContext() without protocol argument is deprecated.
# expect: warning: ssl.PROTOCOL_TLS is deprecated
# expect: warning: ssl.PROTOCOL_TLSv1_2 is deprecated
# expect: 2 -2
print(ssl._create_unverified_context().check_hostname, ssl.create_default_context(ssl.Purpose.CLIENT_AUTH).protocol, failure(ssl.create_default_context, 3))
# expect: False 17 TypeError: 3
print(ssl.Purpose.SERVER_AUTH, ssl.Purpose.CLIENT_AUTH.value, ssl.HAS_TLSv1_3, ssl.HAS_ALPN, ssl.OP_ALL, ssl.AlertDescription(42))
# expect: Purpose.SERVER_AUTH _ASN1Object(nid=130, shortname='clientAuth', longname='TLS Web Client Authentication', oid='1.3.6.1.5.5.7.3.2') True True 2147483728 42
