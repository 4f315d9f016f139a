# What a server says to each command, plain and extended, and what it makes of mails.
import socket
import threading
import warnings
warnings.simplefilter("ignore")
import asyncore
import smtpd

socket.getfqdn = lambda name="": "HOST"  # whatever this machine is called

class Server(smtpd.SMTPServer):
    def process_message(self, peer, mailfrom, rcpttos, data, **options):
        print("mail", peer[0], mailfrom, rcpttos, data, options)
        return "554 no" if b"refuse" in data else None

def talk(server, *lines):
    with socket.create_connection(server.socket.getsockname()) as client:
        channel = client.makefile("rwb")
        said = channel.readline().decode().split(" ")
        print(said[0], " ".join(said[2:]).strip())
        for line in lines:
            channel.write(line + b"\r\n")
            channel.flush()
            while True:
                answer = channel.readline().decode().strip()
                print(line[:30].decode(), "->", answer)
                if answer[3:4] != "-":
                    break

def serve(server, *lines):
    thread = threading.Thread(target=asyncore.loop, kwargs={"timeout": 0.05, "map": server._map}, daemon=True)
    thread.start()
    talk(server, *lines)
    server.close()

PLAIN = [b"", b"nonsense", b"MAIL FROM:<a@b>", b"RCPT TO:<a@b>", b"DATA", b"HELO", b"HELO me", b"HELO me", b"NOOP", b"NOOP x", b"HELP", b"HELP mail",
         b"HELP what", b"VRFY", b"VRFY a@b", b"VRFY <a@b>", b"EXPN x", b"MAIL", b"MAIL FROM:", b"MAIL TO:<a@b>", b"MAIL FROM:<a@b> SIZE=5",
         b"RCPT TO:<c@d>", b"mail from: a@b", b"MAIL FROM:<x@y>", b"DATA", b"RCPT", b"RCPT TO:", b"RCPT TO:<c@d> X=1", b"RCPT TO:<c@d>",
         b"RCPT TO: e@f", b"DATA x", b"DATA", b"Subject: s\r\n\r\n..dots\r\ntext\r\n.", b"MAIL FROM:<>", b"RSET x", b"RSET",
         b"NOOP " + b"x" * 600, b"QUIT"]
EXTENDED = [b"EHLO me", b"HELP RCPT", b"MAIL FROM:<a@b> SIZE=5 BODY=8BITMIME", b"RCPT TO:<c@d> NOTIFY=NEVER", b"RCPT TO:<c@d>", b"DATA",
            b"refuse\r\n.", b"MAIL FROM:<a@b> SIZE=x", b"MAIL FROM:<a@b> SIZE=5000", b"MAIL FROM:<a@b> BODY=9BIT", b"MAIL FROM:<a@b> X=1",
            b"MAIL FROM:<a@b> SMTPUTF8=1", b"MAIL FROM:<a@b> =", b"MAIL FROM:<a@b> SMTPUTF8", b"RCPT TO:<c@d>", b"DATA",
            b"long " * 300 + b"\r\n."]
serve(Server(("127.0.0.1", 0), None, map={}), *PLAIN)
serve(Server(("127.0.0.1", 0), None, data_size_limit=1000, map={}, enable_SMTPUTF8=True), *EXTENDED)

class Text(smtpd.DebuggingServer):
    pass

serve(Text(("127.0.0.1", 0), None, map={}, decode_data=True), b"EHLO me", b"MAIL FROM:<a@b>", b"RCPT TO:<c@d>", b"DATA",
      "Subject: \xe4\r\n\r\ntext\r\n.".encode(), b"QUIT")
serve(smtpd.DebuggingServer(("127.0.0.1", 0), None, map={}), b"EHLO me", b"MAIL FROM:<a@b> BODY=7BIT", b"RCPT TO:<c@d>", b"DATA",
      b"Subject: x\r\n\r\ntext\r\n.", b"QUIT")
for options in {"enable_SMTPUTF8": True, "decode_data": True},:
    try:
        Server(("127.0.0.1", 0), None, **options)
    except ValueError as error:
        print(error)
