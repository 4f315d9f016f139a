import os
import stat
import tempfile

print(tempfile.gettempdir() == os.environ["TMPDIR"], tempfile.gettempprefix(), tempfile.gettempdirb() == os.fsencode(tempfile.gettempdir()))
# expect: True tmp True
fd, path = tempfile.mkstemp(suffix=".txt", prefix="my")
print(os.path.basename(path)[:2], path.endswith(".txt"), oct(stat.S_IMODE(os.stat(path).st_mode)), os.path.dirname(path) == tempfile.gettempdir())
# expect: my True 0o600 True
os.write(fd, b"data")
os.close(fd)
os.unlink(path)
with tempfile.NamedTemporaryFile("w+", suffix=".x") as f:
    f.write("hello\nworld\n")
    f.seek(0)
    print(list(f), os.path.exists(f.name), f.name.endswith(".x"))  # expect: ['hello\n', 'world\n'] True True
print(os.path.exists(f.name), f.closed)  # expect: False True
kept = tempfile.NamedTemporaryFile(delete=False)
kept.write(b"x")
kept.close()
print(os.path.exists(kept.name))  # expect: True
os.unlink(kept.name)
with tempfile.TemporaryFile() as f:
    f.write(b"abc")
    f.seek(1)
    print(f.read(), os.listdir(tempfile.gettempdir()))  # expect: b'bc' []
with tempfile.SpooledTemporaryFile(max_size=5) as f:
    f.write(b"12345")
    print(f._rolled)  # expect: False
    f.write(b"6")
    print(f._rolled)  # expect: True
    f.seek(0)
    print(f.read())  # expect: b'123456'
with tempfile.SpooledTemporaryFile(mode="w+", encoding="utf-8") as f:
    f.write("grün")
    f.seek(0)
    print(f.read(), f.fileno() > 2)  # expect: grün True
    f.seek(0)
    print(f.read())  # expect: grün
f = tempfile.NamedTemporaryFile()
name = f.name
del f
print(os.path.exists(name))  # expect: False
for bad in [dict(suffix=b"x", prefix="y"), dict(dir="/no/such/folder")]:
    try:
        tempfile.mkstemp(**bad)
    except (TypeError, FileNotFoundError) as e:
        print(type(e).__name__, str(e)[:40])  # expect: TypeError Can't mix bytes and non-bytes in path co
        # expect: FileNotFoundError [Errno 2] No such file or directory: '/n
print(type(tempfile.mkdtemp(prefix=b"q")), len(os.listdir(tempfile.gettempdir())))
# expect: <class 'bytes'> 1
print(len({tempfile.mktemp() for _ in range(100)}))  # expect: 100
