import email
import email.policy
from email import encoders
from email.header import Header, decode_header, make_header
from email.message import EmailMessage, Message
from email.mime.application import MIMEApplication
from email.mime.base import MIMEBase
from email.mime.image import MIMEImage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

m = EmailMessage()
m["Subject"] = "Ayons asperges pour le déjeuner"
m["From"] = "Pepé Le Pew <pepe@example.com>"
m["To"] = "Penelope <p@example.com>, fabrette@example.com"
m.set_content("Salut!\n\nCela ressemble à un excellent recipie déjeuner.\n")
print(m.as_string())
print(bytes(m)[:60], m["to"].addresses, m["from"].addresses[0].display_name, m["subject"])
m.add_alternative("<p>Salut!</p>", subtype="html")
m.add_attachment(b"\0\1\2" * 30, maintype="application", subtype="octet-stream", filename="data.bin")
m.add_attachment("a,b\n", subtype="csv", filename="t.csv")
print([part.get_content_type() for part in m.walk()], m.get_body().get_content(), [part.get_filename() for part in m.iter_attachments()])
for part in m.iter_attachments():
    print(part.get_content_disposition(), repr(part.get_content())[:20], part["content-transfer-encoding"])

p = MIMEMultipart(boundary="BOUND")
p["Subject"] = "plain"
p["To"] = "a@b"
p.attach(MIMEText("hello\nFrom here", "plain"))
p.attach(MIMEText("grüße", "html", "utf-8"))
p.attach(MIMEText("naïve café", "plain", "iso-8859-1"))
p.attach(MIMEApplication(b"bytes" * 20, Name="x.bin"))
p.attach(MIMEImage(b"GIF89a....", _params=None) if False else MIMEImage(b"GIF89a...."))
base = MIMEBase("application", "zip")
base.set_payload(b"PK")
encoders.encode_base64(base)
base.add_header("Content-Disposition", "attachment", filename="ä.zip")
p.attach(base)
text = p.as_string()
print(text)
again = email.message_from_string(text)
print(again.is_multipart(), len(again.get_payload()), [part.get_payload(decode=True) for part in again.walk() if not part.is_multipart()])
print(again.get_payload(5).get_filename(), again.as_string() == text)
source = b"""From: =?utf-8?q?J=C3=BCrgen?= <j@example.org>\r
To: "Doe, Jane" <jane@example.org>, Group: a@b.c, d@e.f;\r
Subject: =?iso-8859-1?q?p=F6stal?= and\r
 more of it\r
Date: Mon, 02 Jan 2023 15:04:05 +0100\r
Content-Type: text/plain; charset="utf-8"\r
Content-Transfer-Encoding: quoted-printable\r
\r
Gr=C3=BC=C3=9Fe=\r
 done\r
"""
for policy in email.policy.compat32, email.policy.default:
    m = email.message_from_bytes(source, policy=policy)
    print(repr(m["subject"]), repr(m["from"]), m.get_content_charset(), m.get_payload(decode=True), m.keys())
print(m["date"].datetime, m["to"].groups, m.get_content(), m["content-type"].params)
print(decode_header("=?utf-8?b?w7w=?= =?utf-8?q?_x?= plain"), str(make_header(decode_header("=?utf-8?b?w7w=?= end"))))
print(Header("übergroße Überschrift mit sehr vielen Wörtern, die gefaltet werden müssen, damit sie passt", "utf-8").encode())
print(Header("a long plain header with many words that must be folded at blanks because it is too long", header_name="Subject").encode())
raw = Message()
raw["X-One"] = "1"
raw["x-one"] = "2"
raw.set_payload("body\n")
print(raw.get_all("X-ONE"), raw["X-One"], "x-ONE" in raw, len(raw), raw.items(), raw.get("none", 3))
raw.replace_header("X-One", "9")
del raw["nothing"]
raw.add_header("Content-Disposition", "attachment", filename="f.txt", inline_x=None)
print(raw, raw.get_filename(), raw.get_params(header="content-disposition"))
for call in (lambda: raw.replace_header("q", "1"), lambda: raw.attach(1), lambda: MIMEText("x").attach(1), lambda: email.policy.default.clone(nosuch=1),
             lambda: setattr(email.policy.default, "linesep", "x"), lambda: MIMEImage(b"junk"), lambda: EmailMessage().__setitem__("Subject", "a\nb")):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
print(email.message_from_string("Content-Type: multipart/mixed; boundary=x\n\n--x\n\na\n").defects, email.message_from_string("no header\nbody").defects)
