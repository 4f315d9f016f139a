# nturl2path, chunk, imghdr, sndhdr: modules that are going away, for programs that still have them.
import io
import warnings

warnings.simplefilter("ignore")
import chunk  # noqa: E402
import imghdr  # noqa: E402
import nturl2path  # noqa: E402
import sndhdr  # noqa: E402
import tempfile  # noqa: E402


def show(function, *args):
    try:
        print(args, repr(function(*args)))
    except (OSError, RuntimeError, ValueError, EOFError) as e:
        print(args, type(e).__name__, e)


for url in ("///C|/foo/bar", "//host/share/x", "C:/a", "/C|/x", "////a/b", "a%20b", "///c|", "///c|/", "///a|b|/x", "///1|/a", ""):
    show(nturl2path.url2pathname, url)
for path in ("C:\\foo bar", "\\\\host\\share\\x", "\\\\?\\C:\\x", "\\\\?\\UNC\\h\\s", "\\\\?\\zz", "a\\b", "C:", "C:\\", "cc:\\x", "a:b:c", ""):
    show(nturl2path.pathname2url, path)
for start in (b"\x89PNG\r\n\x1a\n", b"GIF89a", b"\0" * 6 + b"JFIF", b"P6 ", b"P9 ", b"BM", b"RIFF....WEBP", b"MM", b"", b"II", b"#define x"):
    print(imghdr.what(None, start), end=" ")
print(imghdr.what(None, imghdr.tests[0].__doc__.encode()))
f = io.BytesIO(b"ABCD\0\0\0\5helloXEFGH\0\0\0\2zz")
c = chunk.Chunk(f)
print(c.getname(), c.getsize(), c.read(2), c.tell(), c.read(), c.read(), c.tell())
c.seek(3)
print(c.read(1), c.seek(-1, 2), c.read())
show(c.seek, 99)
c.seek(0)
c.skip()
with_rest = chunk.Chunk(f)
print(with_rest.getname(), with_rest.read(), with_rest.isatty(), with_rest.close())
show(with_rest.read)
show(chunk.Chunk, f)
SOUNDS = (b".snd" + bytes([0, 0, 0, 24, 0, 0, 0, 20, 0, 0, 0, 3, 0, 0, 0xAC, 0x44, 0, 0, 0, 2]), b"SOUND\xa0\0\0" + bytes([5, 0, 0, 0]) + bytes(8) + b"\x44\xac",
          b"\0\0\x40\x1f", b"FORM....8SVX", b"Creative Voice File\x1a\x1a\0" + bytes(4) + b"\1\0\0\0\xa6\0", b"nothing",
          b"FORM\0\0\0\x42AIFFCOMM\0\0\0\x12\0\2\0\0\0\5\0\x10@\x0e\xacD\0\0\0\0\0\0SSND\0\0\0\x1c" + bytes(28))
for sound in SOUNDS:
    with tempfile.NamedTemporaryFile() as file:
        file.write(sound)
        file.flush()
        print(sndhdr.what(file.name))
