import io
s = io.StringIO("one\ntwo")
print(s.readline(), s.read(), s.seek(0), list(s), s.getvalue())  # expect: one
# expect:  two 0 ['one\n', 'two'] one
# expect: two
w = io.StringIO()
print(w.write("ab"), w.seek(1), w.write("X"), w.getvalue(), w.tell(), w.truncate(1), w.getvalue())
# expect: 2 1 1 aX 2 1 a
with io.StringIO("a\r\nb", newline=None) as t: print(repr(t.read()))  # expect: 'a\nb'
try:
    w.write(b"x")
except TypeError as e:
    print(e)  # expect: string argument expected, got 'bytes'
w.close()
try:
    w.getvalue()
except ValueError as e:
    print(e)  # expect: I/O operation on closed file
