import io
b = io.BytesIO()
t = io.TextIOWrapper(b, encoding="utf-8", newline="\n", write_through=True)
t.write("é\n")
t.flush()
print(b.getvalue(), t.encoding, t.errors, t.line_buffering, t.buffer is b)
# expect: b'\xc3\xa9\n' utf-8 strict False True
r = io.TextIOWrapper(io.BytesIO("a\r\né".encode()), encoding="utf-8")
print(repr(r.read()))  # expect: 'a\né'
print(t.detach() is b)  # expect: True
