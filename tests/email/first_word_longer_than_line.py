# Folding of a header whose first word does not fit behind its name, blanks at the end, and a body rewritten by its own class.
import io
from email import charset
from email.generator import Generator
from email.header import Header
from email.mime.text import MIMEText

for text in ("=?utf-8?b?U8O8YmplY3QgU8O8YmplY3QgU8O8YmplY3QgU8O8YmplY3QgU8O8YmplY3QgU8O8?=\n =?utf-8?b?YmplY3Q=?=", "x" * 75, "x" * 75 + " y",
             "a " + "x" * 90, "x" * 75 + "\n y", "aa\n " + "x" * 80, "short\n more", "x" * 60 + " " + "y" * 60, "a; " * 40, "x" * 100):
    for width in (78, 0, 40):
        print(ascii(Header(text, header_name="Subject").encode(maxlinelen=width)))
        # expect: '\n =?utf-8?b?U8O8YmplY3QgU8O8YmplY3QgU8O8YmplY3QgU8O8YmplY3QgU8O8YmplY3QgU8O8?=\n =?utf-8?b?YmplY3Q=?='
        # expect: '=?utf-8?b?U8O8YmplY3QgU8O8YmplY3QgU8O8YmplY3QgU8O8YmplY3QgU8O8YmplY3QgU8O8?=\n =?utf-8?b?YmplY3Q=?='
        # expect: '\n =?utf-8?b?U8O8YmplY3QgU8O8YmplY3QgU8O8YmplY3QgU8O8YmplY3QgU8O8YmplY3QgU8O8?=\n =?utf-8?b?YmplY3Q=?='
        # expect: '\n xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'
        # expect: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'
        # expect: '\n xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'
        # expect: '\n xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx y'
        # expect: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx y'
        # expect: '\n xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n y'
        # expect: 'a\n xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'
        # expect: 'a xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'
        # expect: 'a\n xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'
        # expect: '\n xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n y'
        # expect: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n y'
        # expect: '\n xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n y'
        # expect: 'aa\n xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'
        # expect: 'aa\n xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'
        # expect: 'aa\n xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'
        # expect: 'short\n more'
        # expect: 'short\n more'
        # expect: 'short\n more'
        # expect: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy'
        # expect: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy'
        # expect: '\n xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy'
        # expect: 'a; a; a; a; a; a; a; a; a; a; a; a; a; a; a; a; a; a; a; a; a; a; a;\n a; a; a; a; a; a; a; a; a; a; a; a; a; a; a; a; a; '
        # expect: 'a; a; a; a; a; a; a; a; a; a; a; a; a; a; a; a; a; a; a; a; a; a; a; a; a; a; a; a; a; a; a; a; a; a; a; a; a; a; a; a; '
        # expect: 'a; a; a; a; a; a; a; a; a; a;\n a; a; a; a; a; a; a; a; a; a; a; a; a;\n a; a; a; a; a; a; a; a; a; a; a; a; a;\n a; a; a; a; '
        # expect: '\n xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'
        # expect: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'
        # expect: '\n xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'

eight_bits = charset.Charset("utf-8")
eight_bits.body_encoding = None


class Text(MIMEText):
    def set_payload(self, payload, charset=None):
        self.length = len(payload.encode())
        MIMEText.set_payload(self, payload, charset=eight_bits if charset == "utf-8" else charset)


out = io.StringIO()
message = Text("b\u00f6dy\n", "plain", "utf-8")
Generator(out, mangle_from_=False).flatten(message)
print(ascii(out.getvalue()), message.length)
# expect: 'Content-Type: text/plain; charset="utf-8"\nMIME-Version: 1.0\nContent-Transfer-Encoding: 8bit\n\nb\xf6dy\n' 6
