import smtplib
import socketserver
import threading
from email.message import EmailMessage

seen = []


class Server(socketserver.StreamRequestHandler):
    def say(self, text):
        self.wfile.write(text.encode() + b"\r\n")

    def handle(self):
        self.say("220 ready")
        while line := self.rfile.readline().decode().strip():
            seen.append(line)
            verb = line.split()[0].lower()
            if verb == "ehlo":
                self.say("250-host\r\n250-SIZE 1000000\r\n250-AUTH PLAIN LOGIN\r\n250 8BITMIME")
            elif verb == "data":
                self.say("354 go on")
                while (data := self.rfile.readline()) != b".\r\n":
                    seen.append(data)
                self.say("250 taken")
            elif verb == "rcpt" and "bad" in line:
                self.say("550 no such user")
            elif verb == "auth":
                self.say("235 welcome" if line.endswith("AGFubgBwdw==") else "535 wrong")
            elif verb == "quit":
                self.say("221 bye")
                return
            else:
                self.say("250 ok")


server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Server)
server.daemon_threads = True
threading.Thread(target=server.serve_forever, daemon=True).start()
port = server.server_address[1]
m = EmailMessage()
m["Subject"], m["From"], m["To"], m["Bcc"] = "Hi", "Ann <ann@x.org>", "bob@x.org, bad@x.org", "eve@x.org"
m.set_content("Hello\n.dot\nü\n")
with smtplib.SMTP("127.0.0.1", port, local_hostname="me") as s:
    print(s.ehlo(), s.has_extn("size"), s.esmtp_features)
    # expect: (250, b'host\nSIZE 1000000\nAUTH PLAIN LOGIN\n8BITMIME') True {'size': '1000000', 'auth': ' PLAIN LOGIN', '8bitmime': ''}
    print(s.login("ann", "pw"), s.noop(), s.verify("bob"))
    # expect: (235, b'welcome') (250, b'ok') (250, b'ok')
    print(s.send_message(m))  # expect: {'bad@x.org': (550, b'no such user')}
    print(s.sendmail("a@b", ["c@d"], "Subject: x\n\n.one\ntwo"))  # expect: {}
    for call in (lambda: s.sendmail("a@b", "bad@x", "x"), lambda: s.login("ann", "no"), lambda: s.putcmd("a\nb"), lambda: s.starttls()):
        try:
            print(call())
        except Exception as e:
            print(type(e).__name__, e)  # expect: SMTPRecipientsRefused {'bad@x': (550, b'no such user')}
            # expect: SMTPAuthenticationError (535, b'wrong')
            # expect: ValueError command and arguments contain prohibited newline characters: a\nb
            # expect: SMTPNotSupportedError STARTTLS extension not supported by server.
for line in seen:
    print(line)  # expect: ehlo me
    # expect: AUTH PLAIN AGFubgBwdw==
    # expect: noop
    # expect: vrfy bob
    # expect: mail FROM:<ann@x.org> size=176
    # expect: rcpt TO:<bob@x.org>
    # expect: rcpt TO:<bad@x.org>
    # expect: rcpt TO:<eve@x.org>
    # expect: data
    # expect: b'Subject: Hi\r\n'
    # expect: b'From: Ann <ann@x.org>\r\n'
    # expect: b'To: bob@x.org, bad@x.org\r\n'
    # expect: b'Content-Type: text/plain; charset="utf-8"\r\n'
    # expect: b'Content-Transfer-Encoding: 8bit\r\n'
    # expect: b'MIME-Version: 1.0\r\n'
    # expect: b'\r\n'
    # expect: b'Hello\r\n'
    # expect: b'..dot\r\n'
    # expect: b'\xc3\xbc\r\n'
    # expect: mail FROM:<a@b> size=23
    # expect: rcpt TO:<c@d>
    # expect: data
    # expect: b'Subject: x\r\n'
    # expect: b'\r\n'
    # expect: b'..one\r\n'
    # expect: b'two\r\n'
    # expect: mail FROM:<a@b> size=1
    # expect: rcpt TO:<bad@x>
    # expect: rset
    # expect: AUTH PLAIN AGFubgBubw==
    # expect: AUTH LOGIN YW5u
    # expect: QUIT
try:
    smtplib.SMTP().noop()
except smtplib.SMTPServerDisconnected as e:
    print(e)  # expect: please run connect() first
server.shutdown()
