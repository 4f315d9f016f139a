# codecs.StreamReader: read(n) gives n characters, readline(n) looks at so much at most; lines that bytes-to-bytes codecs give.
import base64
import codecs
import io

f = codecs.getreader("utf-8")(io.BytesIO("Humpty Dumpty\r\nAll é\r\nx\u2028y".encode()))
print([f.readline(), f.read(1), f.read(1), f.read(4), f.readline(), f.read(2, 1), f.read(), f.read()])
# expect: ['Humpty Dumpty\r\n', 'A', 'l', 'l é\r', '\n', 'x', '\u2028y', '']
f = codecs.getreader("utf-8")(io.BytesIO("abcé\u20ac".encode() * 3))
print([f.read(1), f.read(5), f.read(5, 2), f.read(-1, 3), f.readline(5)])
# expect: ['a', 'bcé€a', 'bc', 'é€a', 'bcé€']
f = codecs.getreader("utf-8")(io.BytesIO("a\nb\r\nc\u2028d\re".encode() * 2))
print([f.readlines(), f.seek(0), list(f)])
# expect: [['a\n', 'b\r\n', 'c\u2028', 'd\r', 'ea\n', 'b\r\n', 'c\u2028', 'd\r', 'e'], None, ['a\n', 'b\r\n', 'c\u2028', 'd\r', 'ea\n', 'b\r\n', 'c\u2028', 'd\r', 'e']]
f = codecs.getreader("utf-8")(io.BytesIO(b"abcdef\r\nxyz\r\n"))
print([f.readline(3), f.readline(4), f.readline(1), f.readline(99), f.readline(keepends=False)])
# expect: ['abc', 'def\r\n', 'x', 'yz\r\n', '']
f = codecs.getreader("base64_codec")(io.BytesIO(base64.encodebytes(b"one\ntwo\r\nthree")))
print(f.readline(), f.read())  # expect: b'one\n' b'two\r\nthree'
