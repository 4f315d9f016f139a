# A session with a small server of mail.
import os
import poplib
import socket
import ssl
import threading

CA = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "ssl", "_localhost.pem")
theirs = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
theirs.load_cert_chain(CA)
ANSWERS = {
    "USER": "+OK", "PASS": "+OK in", "STAT": "+OK 2 320", "LIST": "+OK 2 messages\r\n1 120\r\n2 200\r\n.", "LIST 2": "+OK 2 200",
    "RETR": "+OK\r\nSubject: x\r\n\r\n..dot\r\nend\r\n.", "TOP": "+OK\r\nSubject: x\r\n\r\n.", "DELE": "-ERR no such message", "UIDL": "+OK\r\n1 abc\r\n.",
    "UIDL 1": "+OK 1 abc", "NOOP": "+OK", "RSET": "+OK", "CAPA": "+OK\r\nSTLS\r\nSASL PLAIN LOGIN\r\n.", "QUIT": "+OK bye", "APOP": "+OK apop", "UTF8": "+OK",
}


def serve(listener, tls):
    sock, _ = listener.accept()
    if tls:
        sock = theirs.wrap_socket(sock, server_side=True)
    file = sock.makefile("rb")
    sock.sendall(b"+OK hello <1896.697170952@dbc.mtview.ca.us>\r\n")
    while line := file.readline().decode().rstrip("\r\n"):
        if line == "STLS":
            sock.sendall(b"+OK go on\r\n")
            sock = theirs.wrap_socket(sock, server_side=True)
            file = sock.makefile("rb")
            continue
        heard.append(line)
        sock.sendall((ANSWERS.get(line) or ANSWERS.get(line.split()[0], "-ERR what?")).encode() + b"\r\n")
        if line == "QUIT":
            break
    file.close()
    sock.close()


def start(tls=False):
    listener = socket.create_server(("127.0.0.1", 0))
    thread = threading.Thread(target=serve, args=(listener, tls))
    thread.start()
    return listener.getsockname()[1], thread


heard = []
port, thread = start()
p = poplib.POP3("localhost", port, timeout=10)
print(p.getwelcome(), p.user("ann"), p.pass_("secret"), p.stat(), p.list(), p.list(2))
# expect: b'+OK hello <1896.697170952@dbc.mtview.ca.us>' b'+OK' b'+OK in' (2, 320) (b'+OK 2 messages', [b'1 120', b'2 200'], 14) b'+OK 2 200'
print(p.retr(1), p.top(1, 0), p.uidl(), p.uidl(1), p.noop(), p.rset(), p.utf8())
# expect: (b'+OK', [b'Subject: x', b'', b'.dot', b'end'], 25) (b'+OK', [b'Subject: x', b''], 14) (b'+OK', [b'1 abc'], 7) b'+OK 1 abc' b'+OK' b'+OK' b'+OK'
try:
    p.dele(9)
except poplib.error_proto as e:
    print("error_proto", e)  # expect: error_proto b'-ERR no such message'
print(p.apop("mrose", "tanstaaf"), p.capa())  # expect: b'+OK apop' {'STLS': [], 'SASL': ['PLAIN', 'LOGIN']}
print(p.stls(ssl.create_default_context(cafile=CA)), p.sock.version() is not None, p.noop())
# expect: b'+OK go on' True b'+OK'
try:
    p.stls()
except poplib.error_proto as e:
    print(e)  # expect: -ERR TLS session already established
print(p.quit())  # expect: b'+OK bye'
thread.join()
port, thread = start(tls=True)
p = poplib.POP3_SSL("localhost", port, context=ssl.create_default_context(cafile=CA), timeout=10)
print(p.stat(), p.quit())  # expect: (2, 320) b'+OK bye'
thread.join()
print(heard)
# expect: ['USER ann', 'PASS secret', 'STAT', 'LIST', 'LIST 2', 'RETR 1', 'TOP 1 0', 'UIDL', 'UIDL 1', 'NOOP', 'RSET', 'UTF8', 'DELE 9', 'APOP mrose c4c9334bac560ecc979e58001b3e22fb', 'CAPA', 'CAPA', 'NOOP', 'QUIT', 'STAT', 'QUIT']
