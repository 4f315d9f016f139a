# Paths of Windows on any system: drives, shares, both slashes, no difference between capital and small letters.
import ntpath
import os
import pickle
from pathlib import PurePath, PurePosixPath, PureWindowsPath as P, WindowsPath

for text in ["c:/a/b.txt", "c:a", "/a", "//srv/share/x", "//srv/share", "//?/c:/x", "//?/UNC/srv/share/x", "a\\b/c", "c:", "é:x"]:
    p = P(text)
    print(repr(p), p, p.drive, p.root, p.anchor, p.parts, p.name, p.parent, p.is_absolute())
    # expect: PureWindowsPath('c:/a/b.txt') c:\a\b.txt c: \ c:\ ('c:\\', 'a', 'b.txt') b.txt c:\a True
    # expect: PureWindowsPath('c:a') c:a c:  c: ('c:', 'a') a c: False
    # expect: PureWindowsPath('/a') \a  \ \ ('\\', 'a') a \ False
    # expect: PureWindowsPath('//srv/share/x') \\srv\share\x \\srv\share \ \\srv\share\ ('\\\\srv\\share\\', 'x') x \\srv\share\ True
    # expect: PureWindowsPath('//srv/share/') \\srv\share\ \\srv\share \ \\srv\share\ ('\\\\srv\\share\\',)  \\srv\share\ True
    # expect: PureWindowsPath('//?/c:/x') \\?\c:\x \\?\c: \ \\?\c:\ ('\\\\?\\c:\\', 'x') x \\?\c:\ True
    # expect: PureWindowsPath('//?/UNC/srv/share/x') \\?\UNC\srv\share\x \\?\UNC\srv\share \ \\?\UNC\srv\share\ ('\\\\?\\UNC\\srv\\share\\', 'x') x \\?\UNC\srv\share\ True
    # expect: PureWindowsPath('a/b/c') a\b\c    ('a', 'b', 'c') c a\b False
    # expect: PureWindowsPath('c:') c: c:  c: ('c:',)  c: False
    # expect: PureWindowsPath('é:x') é:x    ('é:x',) é:x . False
for parts in [("c:/a", "b"), ("c:/a", "/b"), ("c:/a", "c:b"), ("c:/a", "d:b"), ("c:a", "/b"), ("//s/t/a", "/b"), ("c:/a", "//s/t/b")]:
    print(parts, P(*parts), P(parts[0]) / parts[1], P(parts[0]).joinpath(*parts[1:]))
    # expect: ('c:/a', 'b') c:\a\b c:\a\b c:\a\b
    # expect: ('c:/a', '/b') c:\b c:\b c:\b
    # expect: ('c:/a', 'c:b') c:b c:\a\b c:\a\b
    # expect: ('c:/a', 'd:b') d:b d:b d:b
    # expect: ('c:a', '/b') c:\b c:\b c:\b
    # expect: ('//s/t/a', '/b') \\s\t\b \\s\t\b \\s\t\b
    # expect: ('c:/a', '//s/t/b') \\s\t\b \\s\t\b \\s\t\b
print(P("C:/A/b") == P("c:\\a\\B"), hash(P("C:/A")) == hash(P("c:/a")), P("a") < P("B"), P("a") == PurePosixPath("a"), len({P("a"), P("A")}))
# expect: True True True False 1
try:
    print(P("a") < PurePosixPath("b"))
except TypeError as e:
    print(e)  # expect: '<' not supported between instances of 'PureWindowsPath' and 'PurePosixPath'
print(P("c:/a/b").relative_to("C:/A"), P("c:/a").relative_to("c:"), P("c:/a").is_relative_to("d:/"), P("//s/t/a").relative_to("//S/T"))
# expect: b \a False a
try:
    P("c:/a").relative_to("c:/b")
except ValueError as e:
    print(e)
    # expect: 'c:\\a' is not in the subpath of 'c:\\b' OR one path is relative and the other is absolute.
try:
    P("a").relative_to("c:")
except ValueError as e:
    print(e)  # expect: 'a' is not in the subpath of 'c:' OR one path is relative and the other is absolute.
print(P("c:/a/B.PY").match("*.py"), P("c:/a/b.py").match("c:/*/*.py"), P("c:/b.py").match("/b.py"), P("/").match("*"), P("a/b").match("/b"))
# expect: True True True True False
print(P("c:/a b/é").as_uri(), P("//s/t/a").as_uri(), P("c:/a").as_posix(), bytes(P("a/b")))
# expect: file:///c:/a%20b/%C3%A9 file://s/t/a c:/a b'a\\b'
print([P(name).is_reserved() for name in ("con", "a/NUL.txt", "aux .x", "com1:", "//s/t/con", "lpt\xb2", "cons", "")])
# expect: [True, True, True, True, False, True, False, False]
print(P("c:/a.txt").with_suffix(".py"), P("c:/a").with_name("b"), P("c:a").with_stem("x"), list(map(str, P("c:/a/b").parents)))
# expect: c:\a.py c:\b c:x ['c:\\a', 'c:\\']
for bad in ("a/b", "c:x", "a\\", "", "."):
    try:
        print(P("c:/a").with_name(bad))
    except ValueError as e:
        print(e)  # expect: Invalid name 'a/b'
        # expect: Invalid name 'c:x'
        # expect: Invalid name 'a\\'
        # expect: Invalid name ''
        # expect: Invalid name '.'
print(pickle.loads(pickle.dumps(P("c:/a"))), issubclass(WindowsPath, P), isinstance(P("a"), PurePath), P(PurePosixPath("a/b")), PurePath("/").match("*"))
# expect: c:\a True True a\b True
try:
    WindowsPath("x")
except NotImplementedError as e:
    print(e)  # expect: cannot instantiate 'WindowsPath' on your system
os.environ.update(A="B", **{"a b": "AB"})
print([ntpath.expandvars(t) for t in ("%A%", "${a b}$A", "'$A'$A", "%%$$", "${}", "${A", "%A", "$A-b")])
# expect: ['B', 'ABB', "'$A'B", '%$', '${}', '${A', '%A', '$A-b']
print(len(ntpath.expandvars("${" * 100000)), len(os.path.expandvars("${" * 100000)), os.path.expandvars("${A}${A$A"))
# expect: 200000 200000 B${A$A
