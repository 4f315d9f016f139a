"""A folded header stays one header whatever the line ends are."""
import email, email.policy, io
from email.generator import Generator, BytesGenerator
t="From: a@b.c\nReceived: by mail.zzz.org (Postfix, from userid 889)\n\tid 27CEAD38CC; Fri,  4 May\nSubject: x\n\nbody\nmore\n"
for pol in (email.policy.compat32, email.policy.default, email.policy.SMTP):
    m=email.message_from_string(t, policy=pol)
    for ls in (None,'\n','\r\n'):
        s=io.StringIO()
        try: Generator(s,policy=pol).flatten(m, linesep=ls); print(repr(s.getvalue()))
        except Exception as e: print(type(e),e)
        s=io.BytesIO()
        try: BytesGenerator(s).flatten(m, linesep=ls); print(s.getvalue())
        except Exception as e: print(type(e),e)
    try: print(m.as_bytes(policy=m.policy.clone(linesep='\r\n')))
    except Exception as e: print(type(e),e)
    # expect: 'From: a@b.c\nReceived: by mail.zzz.org (Postfix, from userid 889)\n\tid 27CEAD38CC; Fri,  4 May\nSubject: x\n\nbody\nmore\n'
    # expect: b'From: a@b.c\nReceived: by mail.zzz.org (Postfix, from userid 889)\n\tid 27CEAD38CC; Fri,  4 May\nSubject: x\n\nbody\nmore\n'
    # expect: 'From: a@b.c\nReceived: by mail.zzz.org (Postfix, from userid 889)\n\tid 27CEAD38CC; Fri,  4 May\nSubject: x\n\nbody\nmore\n'
    # expect: b'From: a@b.c\nReceived: by mail.zzz.org (Postfix, from userid 889)\n\tid 27CEAD38CC; Fri,  4 May\nSubject: x\n\nbody\nmore\n'
    # expect: 'From: a@b.c\r\nReceived: by mail.zzz.org (Postfix, from userid 889)\r\n\tid 27CEAD38CC; Fri,  4 May\r\nSubject: x\r\n\r\nbody\r\nmore\r\n'
    # expect: b'From: a@b.c\r\nReceived: by mail.zzz.org (Postfix, from userid 889)\r\n\tid 27CEAD38CC; Fri,  4 May\r\nSubject: x\r\n\r\nbody\r\nmore\r\n'
    # expect: b'From: a@b.c\r\nReceived: by mail.zzz.org (Postfix, from userid 889)\r\n\tid 27CEAD38CC; Fri,  4 May\r\nSubject: x\r\n\r\nbody\r\nmore\r\n'
    # expect: 'From: a@b.c\nReceived: by mail.zzz.org (Postfix, from userid 889)\n\tid 27CEAD38CC; Fri,  4 May\nSubject: x\n\nbody\nmore\n'
    # expect: b'From: a@b.c\nReceived: by mail.zzz.org (Postfix, from userid 889)\n\tid 27CEAD38CC; Fri,  4 May\nSubject: x\n\nbody\nmore\n'
    # expect: 'From: a@b.c\nReceived: by mail.zzz.org (Postfix, from userid 889)\n\tid 27CEAD38CC; Fri,  4 May\nSubject: x\n\nbody\nmore\n'
    # expect: b'From: a@b.c\nReceived: by mail.zzz.org (Postfix, from userid 889)\n\tid 27CEAD38CC; Fri,  4 May\nSubject: x\n\nbody\nmore\n'
    # expect: 'From: a@b.c\r\nReceived: by mail.zzz.org (Postfix, from userid 889)\r\n\tid 27CEAD38CC; Fri,  4 May\r\nSubject: x\r\n\r\nbody\r\nmore\r\n'
    # expect: b'From: a@b.c\r\nReceived: by mail.zzz.org (Postfix, from userid 889)\r\n\tid 27CEAD38CC; Fri,  4 May\r\nSubject: x\r\n\r\nbody\r\nmore\r\n'
    # expect: b'From: a@b.c\r\nReceived: by mail.zzz.org (Postfix, from userid 889)\r\n\tid 27CEAD38CC; Fri,  4 May\r\nSubject: x\r\n\r\nbody\r\nmore\r\n'
    # expect: 'From: a@b.c\r\nReceived: by mail.zzz.org (Postfix, from userid 889)\r\n\tid 27CEAD38CC; Fri,  4 May\r\nSubject: x\r\n\r\nbody\r\nmore\r\n'
    # expect: b'From: a@b.c\r\nReceived: by mail.zzz.org (Postfix, from userid 889)\r\n\tid 27CEAD38CC; Fri,  4 May\r\nSubject: x\r\n\r\nbody\r\nmore\r\n'
    # expect: 'From: a@b.c\nReceived: by mail.zzz.org (Postfix, from userid 889)\n\tid 27CEAD38CC; Fri,  4 May\nSubject: x\n\nbody\nmore\n'
    # expect: b'From: a@b.c\nReceived: by mail.zzz.org (Postfix, from userid 889)\n\tid 27CEAD38CC; Fri,  4 May\nSubject: x\n\nbody\nmore\n'
    # expect: 'From: a@b.c\r\nReceived: by mail.zzz.org (Postfix, from userid 889)\r\n\tid 27CEAD38CC; Fri,  4 May\r\nSubject: x\r\n\r\nbody\r\nmore\r\n'
    # expect: b'From: a@b.c\r\nReceived: by mail.zzz.org (Postfix, from userid 889)\r\n\tid 27CEAD38CC; Fri,  4 May\r\nSubject: x\r\n\r\nbody\r\nmore\r\n'
    # expect: b'From: a@b.c\r\nReceived: by mail.zzz.org (Postfix, from userid 889)\r\n\tid 27CEAD38CC; Fri,  4 May\r\nSubject: x\r\n\r\nbody\r\nmore\r\n'
