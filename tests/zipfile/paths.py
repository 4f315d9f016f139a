# zipfile.Path: places in an archive, folders without members of their own too.
import io
import zipfile

data = io.BytesIO()
with zipfile.ZipFile(data, "w") as z:
    z.writestr("a.txt", "content of a\n")
    z.writestr("b/c.tar.gz", b"\x00\x01")
    z.writestr("b/d/e.txt", "übel\n")
    z.writestr("g/", "")
archive = zipfile.ZipFile(data)
archive.filename = "top/archive.zip"
root = zipfile.Path(archive)
print(root, repr(root), root.name, root.parent, root.exists(), root.is_dir())
# expect: top/archive.zip/ Path('top/archive.zip', '') archive.zip top False True
for place in root.iterdir():
    print(place, place.name, place.at, place.is_dir(), place.is_file(), place.suffixes, place.stem)
    # expect: top/archive.zip/a.txt a.txt a.txt False True ['.txt'] a
    # expect: top/archive.zip/g/ g g/ True False [] g
    # expect: top/archive.zip/b/ b b/ True False [] b
  
  
  
b = root / "b"
print(repr(b), b.exists(), sorted(map(str, b.iterdir())), b.parent.at == "", (b / "d").parent.at)
# expect: Path('top/archive.zip', 'b/') True ['top/archive.zip/b/c.tar.gz', 'top/archive.zip/b/d/'] True b/
e = root.joinpath("b", "d", "e.txt")
print(e.read_text(encoding="utf-8"), e.read_bytes(), e.filename, e.suffix, e.parent, e.parent.parent.parent)
# expect: übel
# expect:  b'\xc3\xbcbel\n' top/archive.zip/b/d/e.txt .txt top/archive.zip/b/d/ top/archive.zip/
with e.open(encoding="utf-8", newline="") as f:
    print(f.readlines())  # expect: ['übel\n']
with e.open("rb") as f:
    print(f.read(2))  # expect: b'\xc3\xbc'
nothing = root / "none.txt"
print(nothing.exists(), nothing.is_file(), (root / "g").is_dir(), list((root / "g").iterdir()), (root / "b/").at)
# expect: False False True [] b/
for attempt in (lambda: nothing.open(), lambda: b.open(), lambda: list(e.iterdir()), lambda: e.open("rb", encoding="utf-8"), lambda: nothing.read_text()):
    try:
        attempt()
    except (OSError, ValueError) as error:
        print(type(error).__name__, error)  # expect: FileNotFoundError top/archive.zip/none.txt
        # expect: IsADirectoryError top/archive.zip/b/
        # expect: ValueError Can't listdir a file
        # expect: ValueError encoding args invalid for binary operation
        # expect: FileNotFoundError top/archive.zip/none.txt
      
      
      
      
print(zipfile.Path.__module__, "Path" in zipfile.__all__)  # expect: zipfile True
