# A session with a small server of mail.
import imaplib
import os
import socket
import ssl
import threading
from datetime import datetime, timedelta, timezone

CA = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "ssl", "_localhost.pem")
theirs = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
theirs.load_cert_chain(CA)
DATA = {
    "CAPABILITY": "* CAPABILITY IMAP4rev1 STARTTLS AUTH=CRAM-MD5 ENABLE", "LIST": '* LIST (\\HasNoChildren) "/" INBOX\r\n* LIST () "/" "Old mail"',
    "SELECT": "* 3 EXISTS\r\n* 0 RECENT\r\n* OK [UIDVALIDITY 7] ids\r\n* FLAGS (\\Seen \\Deleted)", "SEARCH": "* SEARCH 1 3",
    "FETCH": "* 1 FETCH (FLAGS (\\Seen) RFC822 {11}\r\nSubject: hi)\r\n* 3 FETCH (FLAGS ())", "STORE": "* 1 FETCH (FLAGS (\\Deleted))",
    "UID": "* 1 FETCH (UID 9 FLAGS ())", "EXPUNGE": "* 1 EXPUNGE", "STATUS": "* STATUS INBOX (MESSAGES 3)", "LOGOUT": "* BYE see you",
}


def serve(tls):
    sock, _ = listener.accept()
    if tls:
        sock = theirs.wrap_socket(sock, server_side=True)
    file = sock.makefile("rb")
    say = lambda text: sock.sendall(text.encode() + b"\r\n")
    say("* OK ready")
    while line := file.readline().decode().rstrip("\r\n"):
        tag, verb, *words = line.split()
        heard.append(" ".join([verb, *words]))
        if verb == "APPEND":
            say("+ go on")
            heard.append(file.read(int(words[-1][1:-1])))
            file.readline()
        if verb == "AUTHENTICATE":
            say("+ PDE4OTYuNjk3MTcwOTUyQHBvc3RvZmZpY2UucmVzdG9uLm1jaS5uZXQ+")
            heard.append(file.readline())
        if verb in DATA:
            say(DATA[verb])
        if verb == "DELETE":
            say(tag + " NO [CANNOT] never")
        elif verb == "CREATE":
            say(tag + " BAD what?")
        elif verb == "LOGIN" and words[0] == "bob":
            say(tag + " NO go away")
        else:
            say(tag + " OK [READ-WRITE] done" if verb == "SELECT" else tag + " OK done")
        if verb == "STARTTLS":
            sock = theirs.wrap_socket(sock, server_side=True)
            file = sock.makefile("rb")
        if verb == "LOGOUT":
            break
    file.close()
    sock.close()


def start(tls=False):
    global listener
    listener = socket.create_server(("127.0.0.1", 0))
    thread = threading.Thread(target=serve, args=(tls,))
    thread.start()
    return listener.getsockname()[1], thread


def failure(f, *args):
    try:
        return f(*args)
    except (imaplib.IMAP4.error, ValueError, AttributeError) as e:
        return f"{type(e).__name__}: {e}"


heard = []
port, thread = start()
with imaplib.IMAP4("localhost", port, timeout=10) as m:
    print(m.welcome, m.capabilities, m.PROTOCOL_VERSION, m.state)
    # expect: b'* OK ready' ('IMAP4REV1', 'STARTTLS', 'AUTH=CRAM-MD5', 'ENABLE') IMAP4REV1 NONAUTH
    print(failure(m.select), failure(m.login, "bob", "x"))
    # expect: error: command SELECT illegal in state NONAUTH, only allowed in states AUTH, SELECTED error: b'go away'
    print(m.starttls(ssl.create_default_context(cafile=CA)), m.sock.version() is not None)
    # expect: ('OK', [None]) True
    print(m.login("ann", 'se"cret'), m.state, m.list(), m.select("INBOX"), m.state, m.response("UIDVALIDITY"))
    # expect: ('OK', [b'done']) AUTH ('OK', [b'(\\HasNoChildren) "/" INBOX', b'() "/" "Old mail"']) ('OK', [b'3']) SELECTED ('UIDVALIDITY', [b'7'])
    print(m.search(None, "FROM", '"ann"'), m.fetch("1,3", "(FLAGS RFC822)"), m.store("1", "+FLAGS", "\\Deleted"), m.expunge())
    # expect: ('OK', [b'1 3']) ('OK', [(b'1 (FLAGS (\\Seen) RFC822 {11}', b'Subject: hi'), b')', b'3 (FLAGS ())']) ('OK', [b'1 (FLAGS (\\Deleted))']) ('OK', [b'1'])
    print(m.uid("fetch", "9", "(FLAGS)"), m.status("INBOX", "(MESSAGES)"), m.noop(), m.close(), m.state)
    # expect: ('OK', [b'1 (UID 9 FLAGS ())']) ('OK', [b'INBOX (MESSAGES 3)']) ('OK', [b'done']) ('OK', [b'done']) AUTH
    print(m.append("INBOX", "\\Seen", '" 1-Jan-2026 00:00:00 +0000"', b"Subject: x\n\nbody\n"))
    # expect: ('OK', [b'done'])
    print(failure(m.create, "x"), m.delete("x"), failure(m.uid, "nonsense"), failure(getattr, m, "NONSENSE"), m.NOOP())
    # expect: error: CREATE command error: BAD [b'what?'] ('NO', [b'[CANNOT] never']) error: Unknown IMAP4 UID command: NONSENSE AttributeError: Unknown IMAP4 command: 'NONSENSE' ('OK', [b'done'])
thread.join()
print(m.state)  # expect: LOGOUT
port, thread = start(tls=True)
m = imaplib.IMAP4_SSL("localhost", port, ssl_context=ssl.create_default_context(cafile=CA), timeout=10)
print(m.login_cram_md5("tim", "tanstaaftanstaaf"), m.logout())
# expect: ('OK', [b'done']) ('BYE', [b'see you'])
thread.join()
print(heard)
# expect: ['CAPABILITY', 'LOGIN bob "x"', 'STARTTLS', 'CAPABILITY', 'LOGIN ann "se\\"cret"', 'LIST "" *', 'SELECT INBOX', 'SEARCH FROM "ann"', 'FETCH 1,3 (FLAGS RFC822)', 'STORE 1 +FLAGS (\\Deleted)', 'EXPUNGE', 'UID FETCH 9 (FLAGS)', 'STATUS INBOX (MESSAGES)', 'NOOP', 'CLOSE', 'APPEND INBOX (\\Seen) " 1-Jan-2026 00:00:00 +0000" {20}', b'Subject: x\r\n\r\nbody\r\n', 'CREATE x', 'DELETE x', 'NOOP', 'LOGOUT', 'CAPABILITY', 'AUTHENTICATE CRAM-MD5', b'dGltIGI5MTNhNjAyYzdlZGE3YTQ5NWI0ZTZlNzMzNGQzODkw\r\n', 'LOGOUT']
print(imaplib.Int2AP(54321), imaplib.ParseFlags(b"1 (FLAGS (\\Seen A))"), imaplib.Time2Internaldate(datetime(2026, 1, 31, 12, tzinfo=timezone(timedelta(hours=2)))))
# expect: b'NEDB' (b'\\Seen', b'A') "31-Jan-2026 12:00:00 +0200"
print(failure(imaplib.Time2Internaldate, datetime(2026, 1, 1)), failure(imaplib.Time2Internaldate, "x"))
# expect: ValueError: date_time must be aware ValueError: date_time not of a known type
print(imaplib.Internaldate2tuple(b'25 (INTERNALDATE "01-Jan-2000 11:30:00 +0000")')[:5], imaplib.Internaldate2tuple(b"none"))
# expect: (2000, 1, 1, 11, 30) None
