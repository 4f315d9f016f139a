import io
b = io.BytesIO()
t = io.TextIOWrapper(b, "utf-8", newline="\n", line_buffering=True)
print(t.write("ab"), b.getvalue(), t.write("c\nd"), b.getvalue(), t.flush(), b.getvalue())
t.reconfigure(encoding="latin-1", errors="replace")
t.write("é€")
t.flush()
print(b.getvalue(), t.encoding, t.errors, t.line_buffering, t.write_through)
print(io.TextIOWrapper(io.BytesIO(b"\xff\xfea\0b\0"), "utf-16").read(), io.TextIOWrapper(io.BytesIO(b"\xef\xbb\xbfx"), "utf-8-sig").read())
for data, errors in ((b"a\xffb", "strict"), (b"a\xffb", "replace"), (b"a\xe2\x82", "strict"), (b"a\xe2\x82", "ignore")):
    try:
        print(ascii(io.TextIOWrapper(io.BytesIO(data), "utf-8", errors).read()))
    except UnicodeDecodeError as e:
        print(e)
try:
    io.TextIOWrapper(io.BytesIO(), "ascii").write("ü")
except UnicodeEncodeError as e:
    print(e)
t = io.TextIOWrapper(io.BytesIO(b"line one\nline two\n"), "utf-8")
t.readline()
try:
    t.reconfigure(encoding="latin-1")
except io.UnsupportedOperation as e:
    print(e)
print(t, t.readline(3), t.read(3), t.read(0) == "", t.readable(), t.writable(), t.seekable())
buffer = t.detach()
for wrong in (lambda: t.read(), lambda: t.write("x"), lambda: io.TextIOWrapper(io.BytesIO(), "nope"), lambda: io.TextIOWrapper(io.BytesIO(), newline="x"),
              lambda: io.TextIOWrapper(io.BytesIO(), errors=3), lambda: io.TextIOWrapper(buffer).write(b"x")):
    try:
        wrong()
    except Exception as e:
        print(type(e).__name__, e)
d = io.IncrementalNewlineDecoder(None, True)
print([d.decode(x) for x in ("a\r", "\nb\r", "c")], d.decode("\r", True), d.newlines, d.getstate())
