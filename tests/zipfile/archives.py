# Archives written, read, added to and broken.
import io
import os
import tempfile
import zipfile
from zipfile import ZipFile, ZipInfo, ZIP_DEFLATED, ZIP_STORED
def t(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)
folder = tempfile.mkdtemp()
os.chdir(folder)
with open("a.txt", "w") as f: f.write("hello\n" * 100)
os.mkdir("d"); open("d/b.txt", "w").write("b")
with ZipFile("x.zip", "w", ZIP_DEFLATED) as z:
    z.write("a.txt")
    z.write("d/b.txt", "other/b.txt")
    z.writestr("s.txt", "text \u00e9")
    z.writestr(ZipInfo("info.bin", (2020, 5, 6, 7, 8, 10)), b"\0\1\2", compress_type=ZIP_STORED)
    z.writestr("n\u00e4me", b"")
    z.mkdir("empty")
    with z.open("streamed", "w") as f:
        f.write(b"one\n"); f.write(b"two\n")
        t(z.read, "a.txt")
        # expect: ValueError Can't read from the ZIP file while there is an open writing handle on it. Close the writing handle before trying to read.
    z.comment = b"a comment"
print(zipfile.is_zipfile("x.zip"), zipfile.is_zipfile("a.txt"), zipfile.is_zipfile(io.BytesIO(b"PK")))
# expect: True False False
with ZipFile("x.zip") as z:
    print(z.namelist(), z.comment, z.testzip())
    # expect: ['a.txt', 'other/b.txt', 's.txt', 'info.bin', 'näme', 'empty/', 'streamed'] b'a comment' None
    i = z.getinfo("info.bin")
    print(i, i.date_time, i.file_size, i.CRC, i.compress_type, i.is_dir(), z.getinfo("empty/"), z.getinfo("empty/").is_dir())
    # expect: <ZipInfo filename='info.bin' filemode='?rw-------' file_size=3> (2020, 5, 6, 7, 8, 10) 3 139757951 0 False <ZipInfo filename='empty/' filemode='drwxrwxrwx' external_attr=0x10> True
    print(z.read("a.txt") == b"hello\n" * 100, z.getinfo("a.txt").compress_size < 50, z.read("s.txt").decode(), z.read("streamed"))
    # expect: True True text é b'one\ntwo\n'
    with z.open("a.txt") as f:
        print(f.readline(), f.read(3), f.tell(), f.seek(0), f.read1(5), f.seek(-3, 2), f.read(), f.readlines(), f.read())
        # expect: b'hello\n' b'hel' 9 0 b'hello' 597 b'lo\n' [] b''
    with z.open("streamed") as f:
        print(list(f), io.TextIOWrapper(z.open("s.txt"), "utf-8").read())
        # expect: [b'one\n', b'two\n'] text é
    t(z.read, "nosuch"); t(z.writestr, "q", "q"); t(z.open, "a.txt", "rw"); t(z.getinfo, "zz")
    # expect: KeyError "There is no item named 'nosuch' in the archive"
    # expect: ValueError write() requires mode 'w', 'x', or 'a'
    # expect: ValueError open() requires mode "r" or "w"
    # expect: KeyError "There is no item named 'zz' in the archive"
    z.extractall("out")
    print(sorted(os.path.join(r, f)[4:] for r, _, fs in os.walk("out") for f in fs), z.extract("a.txt", "out2"))
    # expect: ['a.txt', 'info.bin', 'näme', 'other/b.txt', 's.txt', 'streamed'] out2/a.txt
t(z.read, "a.txt")  # expect: ValueError Attempt to use ZIP archive that was already closed
with ZipFile("x.zip", "a") as z: z.writestr("added", "later")
with ZipFile("x.zip") as z: print(len(z.infolist()), z.read("added"), z.comment)
# expect: 8 b'later' b'a comment'
t(ZipFile, "a.txt"); t(ZipFile, "nosuch.zip"); t(ZipFile, "x.zip", "q"); t(ZipFile, "x.zip", "x"); t(ZipInfo, "a", (1970, 1, 1, 0, 0, 0)); t(ZipFile, "y.zip", "w", 99)
# expect: BadZipFile File is not a zip file
# expect: FileNotFoundError [Errno 2] No such file or directory: 'nosuch.zip'
# expect: ValueError ZipFile requires mode 'r', 'w', 'x', or 'a'
# expect: FileExistsError [Errno 17] File exists: 'x.zip'
# expect: ValueError ZIP does not support timestamps before 1980
# expect: NotImplementedError That compression method is not supported
data = bytearray(open("x.zip", "rb").read())
with ZipFile(io.BytesIO(b"prefix" + bytes(data))) as z: print(z.read("s.txt"))  # expect: b'text \xc3\xa9'
at = data.index(b"\0\1\2"); data[at] ^= 1
with ZipFile(io.BytesIO(bytes(data))) as z: print(z.testzip()); t(z.read, "info.bin")  # expect: info.bin
# expect: BadZipFile Bad CRC-32 for file 'info.bin'
t(ZipFile, io.BytesIO(bytes(data[:-40])))  # expect: BadZipFile File is not a zip file
b = io.BytesIO()
with ZipFile(b, "w") as z:
    z.writestr("../../evil", "x"); print(z)
    # expect: <zipfile.ZipFile file=<_io.BytesIO object at 0x..> mode='w'>
with ZipFile(b) as z:
    print(z.extract("../../evil", "safe"), os.listdir("safe"))  # expect: safe/evil ['evil']
print(z)  # expect: <zipfile.ZipFile [closed]>
