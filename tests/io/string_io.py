import io
s = io.StringIO("first\nsecond\r\nthird\rfourth")
print(s.readline(), s.readlines(), s.newlines)  # expect: first
# expect:  ['second\r\n', 'third\rfourth'] None
for newline in (None, "", "\n", "\r", "\r\n"):
    t = io.StringIO("a\nb\r\nc\rd", newline)
    t.seek(0, 2)
    t.write("x\ny")
    print(repr(newline), ascii(t.getvalue()), [ascii(line) for line in (t.seek(0), *t)[1:]], t.newlines)
    # expect: None 'a\nb\nc\ndx\ny' ["'a\\n'", "'b\\n'", "'c\\n'", "'dx\\n'", "'y'"] ('\r', '\n', '\r\n')
    # expect: '' 'a\nb\r\nc\rdx\ny' ["'a\\n'", "'b\\r\\n'", "'c\\r'", "'dx\\n'", "'y'"] ('\r', '\n', '\r\n')
    # expect: '\n' 'a\nb\r\nc\rdx\ny' ["'a\\n'", "'b\\r\\n'", "'c\\rdx\\n'", "'y'"] None
    # expect: '\r' 'a\rb\r\rc\rdx\ry' ["'a\\r'", "'b\\r'", "'\\r'", "'c\\r'", "'dx\\r'", "'y'"] None
    # expect: '\r\n' 'a\r\nb\r\r\nc\rdx\r\ny' ["'a\\r\\n'", "'b\\r\\r\\n'", "'c\\rdx\\r\\n'", "'y'"] None
s = io.StringIO()
print(s.write("häus"), s.write("€"), s.tell(), s.seek(1), s.write("A"), s.getvalue(), s.truncate(3), s.getvalue())
# expect: 4 1 5 1 1 hAus€ 3 hAu
s.seek(5)
s.write("z")
print(ascii(s.getvalue()))  # expect: 'hAu\x00\x00z'
for wrong in (lambda: s.write(b"x"), lambda: s.seek(-1), lambda: s.seek(1, 1), lambda: io.StringIO(newline="x"), lambda: io.StringIO(5)):
    try:
        wrong()
    except Exception as e:
        print(type(e).__name__, e)  # expect: TypeError string argument expected, got 'bytes'
        # expect: ValueError Negative seek position -1
        # expect: OSError Can't do nonzero cur-relative seeks
        # expect: ValueError illegal newline value: 'x'
        # expect: TypeError initial_value must be str or None, not int
print(*range(3), sep="-", end="!", file=s)
print(ascii(s.getvalue()))  # expect: 'hAu\x00\x00z0-1-2!'
s.close()
try:
    s.read()
except ValueError as e:
    print(e)  # expect: I/O operation on closed file
