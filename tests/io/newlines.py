import os
p = os.path.join(os.environ["TMPDIR"], "f")
with open(p, "wb") as f: f.write(b"a\r\nb\rc\nd")
for newline in (None, "", "\n", "\r", "\r\n"):
    with open(p, newline=newline) as f: print(repr(newline), f.readlines(), f.newlines)
    # expect: None ['a\n', 'b\n', 'c\n', 'd'] ('\r', '\n', '\r\n')
    # expect: '' ['a\r\n', 'b\r', 'c\n', 'd'] ('\r', '\n', '\r\n')
    # expect: '\n' ['a\r\n', 'b\rc\n', 'd'] None
    # expect: '\r' ['a\r', '\nb\r', 'c\nd'] None
    # expect: '\r\n' ['a\r\n', 'b\rc\nd'] None
for newline in (None, "", "\n", "\r\n"):
    with open(p, "w", newline=newline) as f: f.write("x\ny\r\n")
    with open(p, "rb") as f: print(repr(newline), f.read())  # expect: None b'x\ny\r\n'
    # expect: '' b'x\ny\r\n'
    # expect: '\n' b'x\ny\r\n'
    # expect: '\r\n' b'x\r\ny\r\r\n'
