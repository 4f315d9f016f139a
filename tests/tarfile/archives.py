import io
import os
import tarfile
import tempfile


def member(name, data=b"", **more):
    info = tarfile.TarInfo(name)
    info.size = len(data)
    info.mtime = 1234567890
    for key, value in more.items():
        setattr(info, key, value)
    return info, io.BytesIO(data)


def archive(mode="w", **options):
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode=mode, **options) as t:
        t.addfile(*member("a.txt", b"hello" * 300))
        t.addfile(member("dir", type=tarfile.DIRTYPE, mode=0o755)[0])
        t.addfile(*member("dir/ümläut.bin", bytes(range(256)), uname="ann", gname="staff", uid=1000))
        t.addfile(member("link", type=tarfile.SYMTYPE, linkname="a.txt")[0])
        t.addfile(member("hard", type=tarfile.LNKTYPE, linkname="a.txt")[0])
        t.addfile(*member("x" * 90 + "/" + "y" * 80, b"long", mtime=1.5))
    return file.getvalue()


for format in tarfile.USTAR_FORMAT, tarfile.GNU_FORMAT, tarfile.PAX_FORMAT:
    data = archive(format=format)
    import hashlib
    print(len(data), hashlib.sha256(data).hexdigest()[:16])
for mode in "w:gz", "w:bz2", "w:xz", "w|", "w|gz", "w|bz2", "w|xz":
    data = archive(mode)
    with tarfile.open(fileobj=io.BytesIO(data), mode="r|*" if "|" in mode else "r") as t:
        print(mode, [(m.name[:15], m.size, m.mode, m.mtime, m.type) for m in t])
with tarfile.open(fileobj=io.BytesIO(data), mode="r:xz") as t:
    print(t.getnames()[:4], t.getmember("dir").isdir(), t.getmember("link").issym(), t.getmember("hard").linkname)
    f = t.extractfile("a.txt")
    print(f.read(7), f.tell(), f.seek(-3, 2), f.read(), f.name, type(f).__name__)
    print(t.extractfile("link").read(5), t.extractfile("hard").read(5), t.extractfile("dir"), t.getmember("dir/ümläut.bin").uname)
    t.list(verbose=False)
    print(t.getmember("a.txt").get_info())
    for call in (lambda: t.getmember("nosuch"), lambda: t.add("x"), lambda: tarfile.open("x", "r|q"), lambda: tarfile.open("x", "rw"), lambda: tarfile.open(),
                 lambda: tarfile.open(fileobj=io.BytesIO(b"junk" * 300)), lambda: tarfile.open(fileobj=io.BytesIO(b""), mode="r:"),
                 lambda: tarfile.TarInfo("n" * 300).tobuf(tarfile.USTAR_FORMAT), lambda: tarfile.TarInfo("n").tobuf(9), lambda: tarfile.itn(-1)):
        try:
            print(call())
        except Exception as e:
            print(type(e).__name__, e)
with tempfile.TemporaryDirectory() as top:
    source, path, target = os.path.join(top, "s"), os.path.join(top, "t.tar.gz"), os.path.join(top, "out")
    os.makedirs(os.path.join(source, "deep", "er"))
    for name in "one", "deep/two", "deep/er/three":
        with open(os.path.join(source, name), "w") as f:
            f.write(name * 10)
    os.chmod(os.path.join(source, "one"), 0o640)
    os.symlink("one", os.path.join(source, "sym"))
    os.link(os.path.join(source, "one"), os.path.join(source, "zhard"))
    with tarfile.open(path, "w:gz") as t:
        t.add(source, "base", filter=lambda m: None if m.name.endswith("two") else m)
    print(tarfile.is_tarfile(path), tarfile.is_tarfile(__file__))
    with tarfile.open(path) as t:
        print([(m.name, m.type, m.linkname) for m in t.getmembers()])
        t.extractall(target)
    for folder, folders, files in sorted(os.walk(target)):
        print(os.path.relpath(folder, target), sorted(files))
    print(open(os.path.join(target, "base", "sym")).read(6), oct(os.stat(os.path.join(target, "base", "one")).st_mode), os.stat(os.path.join(target, "base", "one")).st_nlink)
    plain = os.path.join(top, "p.tar")
    for mode in "w", "a", "a":
        with tarfile.open(plain, mode) as t:
            t.addfile(*member(f"m{mode}", b"data"))
    with tarfile.open(plain) as t:
        print(t.getnames(), os.path.getsize(plain))
        t.extract("ma", target)
    print(open(os.path.join(target, "ma")).read())
