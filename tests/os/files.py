import os, stat
os.chdir(os.environ["TMPDIR"])
os.makedirs("a/b/c")
with open("a/f", "w") as f:
    f.write("12345")
os.symlink("f", "a/link")
os.rename("a/f", "a/g")
os.symlink("g", "a/good")
print(sorted(os.listdir("a")), os.readlink("a/link"), os.path.exists("a/link"), os.path.lexists("a/link"), os.stat("a/good").st_size, os.path.islink("a/good"))
print(sorted((e.name, e.path, e.is_dir(), e.is_file(), e.is_symlink()) for e in os.scandir("a")))
print([(top, sorted(dirs), sorted(files)) for top, dirs, files in os.walk("a")], [top for top, _, _ in os.walk("a", topdown=False)])
os.chmod("a/g", 0o640)
os.utime("a/g", (1000, 2000.5))
s = os.stat("a/g")
print(oct(s.st_mode), stat.filemode(s.st_mode), s.st_atime, s.st_mtime, s.st_mtime_ns, s[8], s.st_nlink, len(s))
os.link("a/g", "a/h")
os.truncate("a/h", 2)
print(os.stat("a/g").st_size, os.path.samefile("a/g", "a/h"), os.access("a/g", os.R_OK), os.access("nope", os.F_OK))
for wrong in (lambda: os.remove("nope"), lambda: os.rmdir("a"), lambda: os.mkdir("a"), lambda: os.rename("nope", "x"), lambda: os.listdir("nope"), lambda: os.stat(None),
              lambda: os.stat("a\0"), lambda: os.makedirs("a/b"), lambda: os.remove(3), lambda: os.open("nope", os.O_RDONLY), lambda: os.read(99, 1), lambda: os.scandir("nope")):
    try:
        wrong()
    except Exception as e:
        print(type(e).__name__, e)
os.makedirs("a/b", exist_ok=True)
os.removedirs("a/b/c")
fd = os.open("raw", os.O_RDWR | os.O_CREAT, 0o600)
print(os.write(fd, b"hello"), os.lseek(fd, 1, os.SEEK_SET), os.read(fd, 10), os.pread(fd, 2, 0), os.fstat(fd).st_size, os.isatty(fd), os.get_inheritable(fd), os.close(fd))
r, w = os.pipe()
print(os.get_blocking(r), os.set_blocking(r, False))
try:
    os.read(r, 1)
except BlockingIOError as e:
    print(e)
print(os.fsencode("ü"), os.fsdecode(b"\xff") == "\udcff", os.fspath(b"x"), len(os.urandom(8)), os.getcwd() == os.environ["TMPDIR"], os.strerror(2), os.sep, os.linesep)
