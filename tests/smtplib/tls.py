# STARTTLS, and TLS from the beginning.
import os
import smtplib
import socket
import ssl
import threading

_here = os.path.dirname(os.path.abspath(__file__))
CA = os.path.join(_here, "..", "ssl", "_localhost.pem")
theirs = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
theirs.load_cert_chain(CA)
heard = []


def session(sock, tls):
    if tls:
        sock = theirs.wrap_socket(sock, server_side=True)
    f = sock.makefile("rwb", 0)
    f.write(b"220 here\r\n")
    while line := f.readline():
        heard.append((line.split()[0], isinstance(sock, ssl.SSLSocket)))
        if line.upper().startswith(b"EHLO"):
            f.write(b"250-here\r\n250 STARTTLS\r\n")
        elif line.startswith(b"STARTTLS"):
            f.write(b"220 go on\r\n")
            f.close()
            sock = theirs.wrap_socket(sock, server_side=True)
            f = sock.makefile("rwb", 0)
        elif line.upper().startswith(b"QUIT"):
            f.write(b"221 bye\r\n")
            break
        else:
            f.write(b"250 good\r\n")
    f.close()
    sock.close()


def serve(tls):
    listener = socket.create_server(("127.0.0.1", 0))
    thread = threading.Thread(target=lambda: session(listener.accept()[0], tls))
    thread.start()
    return listener.getsockname()[1], thread


ours = ssl.create_default_context(cafile=CA)
port, thread = serve(False)
with smtplib.SMTP("localhost", port, "me", timeout=10) as s:
    print(s.starttls(context=ours), s.sock.version() is not None, s.ehlo_resp)
    # expect: (220, b'go on') True None
    print(s.noop())  # expect: (250, b'good')
thread.join()
port, thread = serve(True)
with smtplib.SMTP_SSL("localhost", port, "me", timeout=10, context=ours) as s:
    print(s.noop(), s.default_port)  # expect: (250, b'good') 465
thread.join()
print(heard)
# expect: [(b'ehlo', False), (b'STARTTLS', False), (b'noop', True), (b'QUIT', True), (b'noop', True), (b'QUIT', True)]
try:
    smtplib.SMTP_SSL("localhost", port, keyfile="x", context=ours)
except ValueError as e:
    print(e)  # expect: context and keyfile arguments are mutually exclusive
