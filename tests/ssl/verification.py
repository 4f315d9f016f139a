# Certificates that are not to be trusted, and what each end is told.
import ssl
from _pair import CA, OTHER, client, failure, server, talk


def attempt(ours, theirs=None, name="localhost"):
    said = []

    class Context:
        def wrap_socket(self, sock, server_side):
            try:
                return (theirs or server()).wrap_socket(sock, server_side=True)
            except ssl.SSLError as e:
                said.append(e)
                raise
    try:
        s, thread, _ = talk(lambda s: s.recv(1), ours, Context(), name)
    except ssl.SSLCertVerificationError as e:
        print(e, e.reason, e.library, e.verify_code, e.verify_message, isinstance(e, ValueError), e.errno)
        print("   ", said[0] if said else None)
        return
    print(s.version(), s.getpeercert() if s.context.verify_mode else s.getpeercert())
    s.close()
    thread.join()


attempt(ssl.create_default_context())
# expect: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: self-signed certificate (_ssl.c:992) CERTIFICATE_VERIFY_FAILED SSL 18 self-signed certificate True 1
# expect:     [SSL: TLSV1_ALERT_UNKNOWN_CA] tlsv1 alert unknown ca (_ssl.c:992)
attempt(client(), server(OTHER))
# expect: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: self-signed certificate (_ssl.c:992) CERTIFICATE_VERIFY_FAILED SSL 18 self-signed certificate True 1
# expect:     [SSL: TLSV1_ALERT_UNKNOWN_CA] tlsv1 alert unknown ca (_ssl.c:992)
attempt(ssl.create_default_context(cafile=OTHER), server(OTHER))
# expect: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: Hostname mismatch, certificate is not valid for 'localhost'. (_ssl.c:992) CERTIFICATE_VERIFY_FAILED SSL 62 Hostname mismatch, certificate is not valid for 'localhost'. True 1
# expect:     [SSL: SSLV3_ALERT_BAD_CERTIFICATE] sslv3 alert bad certificate (_ssl.c:992)
attempt(client(), name="127.0.0.1")
# expect: TLSv1.3 {'subject': ((('commonName', 'localhost'),),), 'issuer': ((('commonName', 'localhost'),),), 'version': 3, 'serialNumber': '7A62C703BC725DAF756887F855CA47AF21521E00', 'notBefore': 'Nov 22 03:55:38 2026 GMT', 'notAfter': 'Oct 29 03:55:38 2126 GMT', 'subjectAltName': (('DNS', 'localhost'), ('IP Address', '127.0.0.1'))}
attempt(client(), name="127.0.0.2")
# expect: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: IP address mismatch, certificate is not valid for '127.0.0.2'. (_ssl.c:992) CERTIFICATE_VERIFY_FAILED SSL 64 IP address mismatch, certificate is not valid for '127.0.0.2'. True 1
# expect:     [SSL: SSLV3_ALERT_BAD_CERTIFICATE] sslv3 alert bad certificate (_ssl.c:992)
attempt(ssl._create_unverified_context())  # expect: TLSv1.3 {}
lax = ssl.create_default_context()
lax.check_hostname = False
lax.verify_mode = ssl.CERT_NONE
attempt(lax, server(OTHER))  # expect: TLSv1.3 {}
with open(CA) as f:
    text = f.read()
by_text = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
by_text.load_verify_locations(cadata=text)
attempt(by_text)
# expect: TLSv1.3 {'subject': ((('commonName', 'localhost'),),), 'issuer': ((('commonName', 'localhost'),),), 'version': 3, 'serialNumber': '7A62C703BC725DAF756887F855CA47AF21521E00', 'notBefore': 'Nov 22 03:55:38 2026 GMT', 'notAfter': 'Oct 29 03:55:38 2126 GMT', 'subjectAltName': (('DNS', 'localhost'), ('IP Address', '127.0.0.1'))}
der = ssl.PEM_cert_to_DER_cert(text[text.index("-----BEGIN CERT"):])
by_der = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
by_der.load_verify_locations(cadata=der)
print(by_der.cert_store_stats(), by_der.get_ca_certs(True) == [der], by_der.get_ca_certs()[0]["serialNumber"])
# expect: {'x509': 1, 'crl': 0, 'x509_ca': 1} True 7A62C703BC725DAF756887F855CA47AF21521E00
print(ssl.DER_cert_to_PEM_cert(der) in text)  # expect: True
s, thread, _ = talk(lambda s: s.recv(1), by_der)
print(s.getpeercert(binary_form=True) == der)  # expect: True
s.close()
thread.join()
strict = server()
strict.verify_mode = ssl.CERT_REQUIRED
strict.load_verify_locations(CA)
ours = client()
ours.load_cert_chain(CA)
s, thread, troubles = talk(lambda s: s.sendall(repr(s.getpeercert()["subject"]).encode()), ours, strict)
print(s.recv(1000))  # expect: b"((('commonName', 'localhost'),),)"
s.close()
thread.join()
s, thread, troubles = talk(lambda s: None, client(), strict)
print(failure(s.recv, 10))
# expect: SSLError: [SSL: TLSV13_ALERT_CERTIFICATE_REQUIRED] tlsv13 alert certificate required (_ssl.c:2546)
thread.join()
print(troubles)
# expect: [SSLError(1, '[SSL: PEER_DID_NOT_RETURN_A_CERTIFICATE] peer did not return a certificate (_ssl.c:992)')]
s.close()
