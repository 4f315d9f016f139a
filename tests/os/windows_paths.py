# ntpath: paths of Windows on any system.
import ntpath as p

for path in (r"C:\a\b.txt", r"C:a", r"\\server\share\x\y", r"\\server", "a/b\\c", "C:/", "", "\\", r"\\?\UNC\srv\share\f", "c:/x/../y/.//z", "..\\..\\a", "a.tar.gz", ".rc", "a\\"):
    print(repr(path), p.splitdrive(path), p.split(path), p.splitext(path), p.isabs(path), repr(p.normpath(path)), p.normcase(path), p.basename(path), p.dirname(path))
for parts in (("C:\\a", "b"), ("C:\\a", "\\b"), ("C:\\a", "D:b"), ("C:a", "c:b"), ("a", "b", "c/"), ("", "a"), ("\\\\s\\h", "x"), ("C:", "a"), ("a/", "b"), ("C:", "\\x"), ("a", "")):
    print(parts, repr(p.join(*parts)))
print(p.relpath(r"C:\a\b\c", r"C:\a\x"), p.relpath(r"C:\a", r"C:\a"), p.commonpath([r"C:\A\b\c", r"c:\a\B\d"]), p.commonprefix(["ab", "ac"]))
print(p.join(b"C:\\a", b"b"), p.split(b"a\\b"), p.normpath(b"a/./b"), p.splitext(b"x.y"), p.abspath("C:\\x\\..\\y"), p.ismount("C:\\"), p.ismount("C:\\a"))
import os
os.environ.update({"NAME": "value", "USERPROFILE": "C:\\Users\\ann", "USERNAME": "ann"})
for text in ("$NAME\\x", "${NAME}", "%NAME%a", "'$NAME'", "$$", "%%", "%missing%", "$missing"):
    print(p.expandvars(text), end=" ")
print(p.expanduser("~\\x"), p.expanduser("~bob/y"), p.expanduser("x~"))
for call in (lambda: p.relpath("C:\\a", "D:\\b"), lambda: p.relpath(""), lambda: p.commonpath([]), lambda: p.commonpath(["C:\\a", "b"]), lambda: p.commonpath(["C:\\a", "D:\\b"]),
             lambda: p.join("a", b"b"), lambda: p.join(3)):
    try:
        print(call())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
