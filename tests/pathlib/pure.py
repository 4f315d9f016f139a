import os
import pickle
from pathlib import Path, PosixPath, PurePath, PurePosixPath

for text in ["a/b.tar.gz", "/", "//x", "///x", ".", "", "a/./b//c/", "/usr/lib/..", ".bashrc", "a.", "..", "a/b."]:
    p = PurePath(text)
    print(repr(p), str(p), p.parts, p.root, p.anchor, repr(p.name), repr(p.suffix), p.suffixes, repr(p.stem), p.parent, p.is_absolute())
    # expect: PurePosixPath('a/b.tar.gz') a/b.tar.gz ('a', 'b.tar.gz')   'b.tar.gz' '.gz' ['.tar', '.gz'] 'b.tar' a False
    # expect: PurePosixPath('/') / ('/',) / / '' '' [] '' / True
    # expect: PurePosixPath('//x') //x ('//', 'x') // // 'x' '' [] 'x' // True
    # expect: PurePosixPath('/x') /x ('/', 'x') / / 'x' '' [] 'x' / True
    # expect: PurePosixPath('.') . ()   '' '' [] '' . False
    # expect: PurePosixPath('.') . ()   '' '' [] '' . False
    # expect: PurePosixPath('a/b/c') a/b/c ('a', 'b', 'c')   'c' '' [] 'c' a/b False
    # expect: PurePosixPath('/usr/lib/..') /usr/lib/.. ('/', 'usr', 'lib', '..') / / '..' '' [] '..' /usr/lib True
    # expect: PurePosixPath('.bashrc') .bashrc ('.bashrc',)   '.bashrc' '' [] '.bashrc' . False
    # expect: PurePosixPath('a.') a. ('a.',)   'a.' '' [] 'a.' . False
    # expect: PurePosixPath('..') .. ('..',)   '..' '' [] '..' . False
    # expect: PurePosixPath('a/b.') a/b. ('a', 'b.')   'b.' '' [] 'b.' a False
p = PurePath("/a/b/c/d.txt")
print(list(p.parents), p.parents[1], p.parents[-1], len(p.parents), p.parents, p.parents[1:3])
# expect: [PurePosixPath('/a/b/c'), PurePosixPath('/a/b'), PurePosixPath('/a'), PurePosixPath('/')] /a/b / 4 <PurePosixPath.parents> (PurePosixPath('/a/b'), PurePosixPath('/a'))
print(p / "x", "y" / p, "y" / PurePath("z"), p / "/abs", p.joinpath("1", "2/3"), PurePath("a", PurePath("b"), "c"), PurePath(), PurePath("a") / "")
# expect: /a/b/c/d.txt/x /a/b/c/d.txt y/z /abs /a/b/c/d.txt/1/2/3 a/b/c . a
print(p.with_name("e.c"), p.with_stem("new"), p.with_suffix(""), p.with_suffix(".md"), PurePath("a").with_suffix(".x"))
# expect: /a/b/c/e.c /a/b/c/new.txt /a/b/c/d /a/b/c/d.md a.x
print(p.relative_to("/a"), p.relative_to("/a/b", "c"), p.is_relative_to("/a/x"), p.relative_to(p), p.is_relative_to("/"))
# expect: b/c/d.txt d.txt False . True
print(p.match("*.txt"), p.match("c/*.txt"), p.match("/a/*"), p.match("/a/b/c/*.txt"), p.match("x/*.txt"))
# expect: True True False True False
print(p.as_uri(), PurePath("/ä b").as_uri(), bytes(PurePath("ä")), p.as_posix(), os.fspath(p))
# expect: file:///a/b/c/d.txt file:///%C3%A4%20b b'\xc3\xa4' /a/b/c/d.txt /a/b/c/d.txt
print(PurePath("a") == PurePosixPath("a"), PurePath("a") < PurePath("a/b"), PurePath("a/b") < PurePath("a.b"), PurePath("a") == "a", len({PurePath("a/b"), PurePath("a//b")}))
# expect: True True True False 1
print(sorted([PurePath("b"), PurePath("a/c"), PurePath("a")]), type(Path("x")), isinstance(Path("x"), os.PathLike), pickle.loads(pickle.dumps(p)) == p)
# expect: [PurePosixPath('a'), PurePosixPath('a/c'), PurePosixPath('b')] <class 'pathlib.PosixPath'> True True
for call in (lambda: p.relative_to("/x"), lambda: PurePath("a").as_uri(), lambda: p.with_name("a/b"), lambda: p.with_suffix("x"), lambda: PurePath("/").with_name("x"),
             lambda: PurePath(3), lambda: PurePath(b"x"), lambda: p / 3, lambda: p.parents[9], lambda: p.match(""), lambda: p < "a", lambda: p.relative_to()):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
        # expect: ValueError '/a/b/c/d.txt' is not in the subpath of '/x' OR one path is relative and the other is absolute.
        # expect: ValueError relative path can't be expressed as a file URI
        # expect: ValueError Invalid name 'a/b'
        # expect: ValueError Invalid suffix 'x'
        # expect: ValueError PurePosixPath('/') has an empty name
        # expect: TypeError expected str, bytes or os.PathLike object, not int
        # expect: TypeError argument should be a str object or an os.PathLike object returning str, not <class 'bytes'>
        # expect: TypeError unsupported operand type(s) for /: 'PurePosixPath' and 'int'
        # expect: IndexError 9
        # expect: ValueError empty pattern
        # expect: TypeError '<' not supported between instances of 'PurePosixPath' and 'str'
        # expect: TypeError need at least one argument
