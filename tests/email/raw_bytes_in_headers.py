"""Headers of raw bytes over several lines, and parameters whose bytes no character set has."""
import email, email.policy, io
from email.generator import Generator, BytesGenerator
b="From: foo\nSubject: Maintenant je vous pr\xe9sente mon coll\xe8gue, le pouf c\xe9l\xe8bre\n\tJean de Baddie\nContent-Type: text/plain; charset=\"latin-1\"\n\nbody \xe9\n".encode('utf-8')
m=email.message_from_bytes(b)
s=io.StringIO()
try: Generator(s).flatten(m); print(repr(s.getvalue()))
except Exception as e: print(type(e), e)
s=io.BytesIO()
try: BytesGenerator(s).flatten(m); print(s.getvalue())
except Exception as e: print(type(e), e)
print(m['subject'].__class__, str(m['subject']))
from email.headerregistry import HeaderRegistry
r=HeaderRegistry()
for v in ("text/plain; charset*=utf-8''utf-8%E2%80%9D","text/plain; title*=us-ascii'en'This%20is%20%A7","text/plain; name*=bad''x%A7", "text/plain; title*='en'x%E7"):
    try: h=r('content-type',v); print(ascii(str(h)), ascii(dict(h.params)))
    except Exception as e: print(type(e), e)
