"""Archives written to what only takes bytes, members read after the archive was closed, and text of a Path."""
import io
import os
import tempfile
import zipfile

os.chdir(tempfile.mkdtemp())


class Taker:
    def __init__(self):
        self.data = b""

    def write(self, data):
        self.data += data
        return len(data)

    def flush(self):
        pass


class Teller(Taker):
    def tell(self):
        return len(self.data)


for kind in Taker, Teller:
    taker = kind()
    with zipfile.ZipFile(taker, "w", zipfile.ZIP_DEFLATED) as z:
        z.writestr("a.txt", "alpha")
        with z.open("b.txt", "w") as f:
            f.write(b"beta" * 100)
        z.mkdir("c")
    back = zipfile.ZipFile(io.BytesIO(taker.data))
    print(back.namelist(), back.read("a.txt"), len(back.read("b.txt")), back.testzip())
    print([(i.filename, i.flag_bits, i.header_offset > 0) for i in back.infolist()])
    # expect: ['a.txt', 'b.txt', 'c/'] b'alpha' 400 None
    # expect: [('a.txt', 8, False), ('b.txt', 8, True), ('c/', 0, True)]
    # expect: ['a.txt', 'b.txt', 'c/'] b'alpha' 400 None
    # expect: [('a.txt', 8, False), ('b.txt', 8, True), ('c/', 0, True)]

with zipfile.ZipFile("x.zip", "w") as z:
    z.writestr("a.txt", "äöü\n" * 3, zipfile.ZIP_DEFLATED)
    z.writestr("b.txt", "plain")
with zipfile.ZipFile("x.zip") as z:
    first, second = z.open("a.txt"), z.open("b.txt")
    file = z.fp
print(first.read(4), second.read(), file.closed)  # expect: b'\xc3\xa4\xc3\xb6' b'plain' False
first.close()
print(file.closed)  # expect: False
second.close()
second.close()
print(file.closed)  # expect: True
with zipfile.ZipFile("x.zip") as z:
    path = zipfile.Path(z, "a.txt")
    print(path.open("r", "utf-8").readline(), path.read_text("utf-8")[:3], path.open(encoding="latin-1").read(2), path.open("rb").read(2))
    # expect: äöü
    # expect:  äöü Ã¤ b'\xc3\xa4'
    with path.open("r", "ascii", "replace") as f:
        print(f.read(3))  # expect: ���
