# Messages written as text and as bytes: boundaries, "From " lines, deliveries, signed parts, headers that may not be.
import io
from email import message_from_bytes, message_from_string, policy
from email.errors import HeaderWriteError
from email.generator import BytesGenerator, DecodedGenerator, Generator
from email.message import EmailMessage, Message


def text_of(message, cls=Generator, **kw):
    out = io.BytesIO() if cls is BytesGenerator else io.StringIO()
    cls(out, **kw).flatten(message, linesep="\r\n" if cls is BytesGenerator else None)
    return out.getvalue()


mixed = Message()
mixed["Content-Type"] = 'multipart/mixed; boundary="XX"'
mixed.preamble, mixed.epilogue = "From here", "From there\n"
for body in "From one\n", "two":
    part = Message()
    part.set_payload(body)
    mixed.attach(part)
print(text_of(mixed))
print(text_of(mixed, mangle_from_=False))
print(text_of(mixed, BytesGenerator))
print(repr(text_of(mixed, DecodedGenerator)))

for payload in None, "plain", Message():
    odd = Message()
    odd["Content-Type"] = "multipart/alternative; boundary=b"
    odd.set_payload(payload)
    print(repr(text_of(odd)), text_of(odd, BytesGenerator))

without = Message()
without["Content-Type"] = "multipart/mixed"
without.set_payload([])
boundary = message_from_string(text_of(without)).get_boundary()
print(len(boundary), boundary[:15], boundary[-2:])

report = message_from_string("Content-Type: message/delivery-status\n\nAction: failed\n\nStatus: 5.0\nFrom : x\n")
print(repr(text_of(report)), text_of(report, BytesGenerator))
inner = message_from_string("Content-Type: message/rfc822\n\nSubject: inner\n\nFrom body\n")
print(repr(text_of(inner)), text_of(inner, BytesGenerator))
print(text_of(message_from_string("Content-Type: application/octet-stream\n\nFrom x\n")))

raw = message_from_bytes(b"Content-Type: text/plain; charset=latin-1\nContent-Transfer-Encoding: 8bit\nX-A: b\n\nFrom gr\xfc\xdfe\n")
print(repr(text_of(raw)))
print(text_of(raw, BytesGenerator))
print(text_of(raw, BytesGenerator, policy=policy.compat32.clone(cte_type="7bit")))

wrong = Message()
wrong.set_payload(7)
try:
    text_of(wrong)
except TypeError as e:
    print(e)


class Bare(type(policy.default)):
    def fold(self, name, value):
        return "%s: %s" % (name, value)

    def fold_binary(self, name, value):
        return b"X: a\nb\n"


for cls in Generator, BytesGenerator:
    injected = EmailMessage(policy=Bare())
    injected["Subject"] = "x"
    injected.set_payload("")
    try:
        text_of(injected, cls)
    except HeaderWriteError as e:
        print(type(e).__name__, e)
long = message_from_string("Content-Type: multipart/signed; boundary=s\n\n--s\nSubject: " + "word " * 30 + "\n\nbody\n--s--\n")
print(text_of(long, policy=policy.default))
