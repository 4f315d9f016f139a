import os
import tempfile
from pathlib import Path

with tempfile.TemporaryDirectory() as name:
    top = Path(name)
    a = top / "a"
    a.mkdir()
    (a / "b" / "c").mkdir(parents=True)
    a.mkdir(exist_ok=True)
    f = a / "file.txt"
    print(f.write_text("grün\nzwei\n", encoding="utf-8"), f.read_text(encoding="utf-8"), f.read_bytes(), f.stat().st_size)
    # expect: 10 grün
    # expect: zwei
    # expect:  b'gr\xc3\xbcn\nzwei\n' 11
    print(f.exists(), f.is_file(), f.is_dir(), a.is_dir(), (a / "no").exists(), (f / "x").exists(), f.is_symlink())
    # expect: True True False True False False False
    with f.open("a") as stream:
        stream.write("three")
    with f.open() as stream:
        print(stream.readlines()[-1], (a / "raw").write_bytes(b"\0\1"))  # expect: three 2
    (a / "b" / "x.py").touch()
    (a / "b" / "c" / "y.py").touch()
    (a / ".hidden.py").touch()
    (a / "link").symlink_to("b")
    show = lambda paths: sorted(str(p.relative_to(top)) for p in paths)
    print(show(a.iterdir()))  # expect: ['a/.hidden.py', 'a/b', 'a/file.txt', 'a/link', 'a/raw']
    for pattern in ["*", "*.py", "**/*.py", "b/*", "**", "b/c/y.py", "*/x.py", "b/../*.txt", "[r]aw", "no/*", "**/c/**"]:
        print(pattern, show(a.glob(pattern)))
        # expect: * ['a/.hidden.py', 'a/b', 'a/file.txt', 'a/link', 'a/raw']
        # expect: *.py ['a/.hidden.py']
        # expect: **/*.py ['a/.hidden.py', 'a/b/c/y.py', 'a/b/x.py']
        # expect: b/* ['a/b/c', 'a/b/x.py']
        # expect: ** ['a', 'a/b', 'a/b/c']
        # expect: b/c/y.py ['a/b/c/y.py']
        # expect: */x.py ['a/b/x.py', 'a/link/x.py']
        # expect: b/../*.txt ['a/b/../file.txt']
        # expect: [r]aw ['a/raw']
        # expect: no/* []
        # expect: **/c/** ['a/b/c']
    print(show(top.rglob("*.py")), show(top.rglob("c/*")))
    # expect: ['a/.hidden.py', 'a/b/c/y.py', 'a/b/x.py'] ['a/b/c/y.py']
    print((a / "link").readlink(), (a / "link" / "x.py").resolve().relative_to(top.resolve()), (a / "b/../raw").resolve().name)
    # expect: b a/b/x.py raw
    new = f.rename(a / "renamed.txt")
    print(new.name, f.exists(), new.replace(f) == f, f.samefile(a / "b" / ".." / "file.txt"))
    # expect: renamed.txt False True True
    f.chmod(0o640)
    print(oct(f.stat().st_mode & 0o777), f.owner() != "", (a / "hard").hardlink_to(f), f.stat().st_nlink)
    # expect: 0o640 True None 2
    f.unlink()
    f.unlink(missing_ok=True)
    os.chdir(top)
    print(Path("a").absolute() == Path.cwd() / "a", Path("a/../a").absolute().parts[-3:], Path.cwd().samefile(top), Path("~").expanduser() == Path.home())
    # expect: True ('a', '..', 'a') True True
    for call in (f.unlink, a.rmdir, (a / "b").mkdir, (a / "q" / "r").mkdir, lambda: f.read_text(), lambda: f.write_text(b""), lambda: (a / "raw").touch(exist_ok=False),
                 lambda: f.resolve(strict=True), lambda: list(a.glob("")), lambda: list(a.glob("/x")), lambda: list(a.glob("**x"))):
        try:
            call()
        except Exception as e:
            print(type(e).__name__, str(e).replace(name, "TOP").replace(os.path.realpath(name), "TOP"))
            # expect: FileNotFoundError [Errno 2] No such file or directory: 'TOP/a/file.txt'
            # expect: OSError [Errno 39] Directory not empty: 'TOP/a'
            # expect: FileExistsError [Errno 17] File exists: 'TOP/a/b'
            # expect: FileNotFoundError [Errno 2] No such file or directory: 'TOP/a/q/r'
            # expect: FileNotFoundError [Errno 2] No such file or directory: 'TOP/a/file.txt'
            # expect: TypeError data must be str, not bytes
            # expect: FileExistsError [Errno 17] File exists: 'TOP/a/raw'
            # expect: FileNotFoundError [Errno 2] No such file or directory: 'TOP/a/file.txt'
            # expect: ValueError Unacceptable pattern: ''
            # expect: NotImplementedError Non-relative patterns are unsupported
            # expect: ValueError Invalid pattern: '**' can only be an entire path component
    os.chdir("/")
