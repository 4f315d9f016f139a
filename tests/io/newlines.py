import os
path = os.path.join(os.environ["TMPDIR"], "f")
with open(path, "wb") as f:
    f.write(b"a\r\nb\rc\nd\r")
for newline in (None, "", "\n", "\r", "\r\n"):
    with open(path, newline=newline) as f:
        print(repr(newline), f.readlines(), f.newlines)
    with open(path, newline=newline) as f:
        print([f.read(2), f.readline(), f.readline(1), f.read()])
        # expect: None ['a\n', 'b\n', 'c\n', 'd\n'] ('\r', '\n', '\r\n')
        # expect: ['a\n', 'b\n', 'c', '\nd\n']
        # expect: '' ['a\r\n', 'b\r', 'c\n', 'd\r'] ('\r', '\n', '\r\n')
        # expect: ['a\r', '\n', 'b', '\rc\nd\r']
        # expect: '\n' ['a\r\n', 'b\rc\n', 'd\r'] None
        # expect: ['a\r', '\n', 'b', '\rc\nd\r']
        # expect: '\r' ['a\r', '\nb\r', 'c\nd\r'] None
        # expect: ['a\r', '\nb\r', 'c', '\nd\r']
        # expect: '\r\n' ['a\r\n', 'b\rc\nd\r'] None
        # expect: ['a\r', '\nb\rc\nd\r', '', '']
for newline in (None, "", "\n", "\r", "\r\n"):
    with open(path, "w", newline=newline) as f:
        f.write("x\ny\r\n")
    print(open(path, "rb").read())  # expect: b'x\ny\r\n'
    # expect: b'x\ny\r\n'
    # expect: b'x\ny\r\n'
    # expect: b'x\ry\r\r'
    # expect: b'x\r\ny\r\r\n'
# Line ends at the border of two pieces.
with open(path, "wb") as f:
    f.write(b"x" * 8191 + b"\r\n" + b"y" * 8190 + b"\r\nend")
for newline in (None, "", "\r\n"):
    with open(path, newline=newline) as f:
        print([(len(line), line[-3:]) for line in f])  # expect: [(8192, 'xx\n'), (8191, 'yy\n'), (3, 'end')]
        # expect: [(8193, 'x\r\n'), (8192, 'y\r\n'), (3, 'end')]
        # expect: [(8193, 'x\r\n'), (8192, 'y\r\n'), (3, 'end')]
