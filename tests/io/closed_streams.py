# What every method of a closed stream says.
import io
import os
import tempfile

folder = tempfile.TemporaryDirectory()     # for the files that are made
os.chdir(folder.name)


def ask(stream, name, *args):
    try:
        return repr(getattr(stream, name)(*args))
    except AttributeError:
        return "none"
    except (ValueError, io.UnsupportedOperation) as error:
        return f"{type(error).__name__} {error}"


open("f", "wb").close()
for mode, buffering in ("w", -1), ("wb", -1), ("wb", 0), ("r", -1), ("rb", -1), ("rb", 0), ("r+b", -1):
    f = open("f", mode, buffering)
    f.close()
    print(mode, buffering)
    for name in "flush", "fileno", "isatty", "readable", "writable", "seekable", "tell", "__enter__", "__next__", "detach", "close":
        print("", name, ask(f, name))  # expect: w -1
        # expect:  flush ValueError I/O operation on closed file.
        # expect:  fileno ValueError I/O operation on closed file
        # expect:  isatty ValueError I/O operation on closed file
        # expect:  readable False
        # expect:  writable ValueError I/O operation on closed file
        # expect:  seekable ValueError I/O operation on closed file
        # expect:  tell ValueError I/O operation on closed file.
        # expect:  __enter__ ValueError I/O operation on closed file.
        # expect:  __next__ ValueError I/O operation on closed file.
        # expect:  detach ValueError I/O operation on closed file.
        # expect:  close None
        # expect: wb -1
        # expect:  flush ValueError flush of closed file
        # expect:  fileno ValueError I/O operation on closed file
        # expect:  isatty ValueError I/O operation on closed file
        # expect:  readable False
        # expect:  writable ValueError I/O operation on closed file
        # expect:  seekable ValueError I/O operation on closed file
        # expect:  tell ValueError I/O operation on closed file
        # expect:  __enter__ ValueError I/O operation on closed file.
        # expect:  __next__ UnsupportedOperation read
        # expect:  detach ValueError flush of closed file
        # expect:  close None
        # expect: wb 0
        # expect:  flush ValueError I/O operation on closed file.
        # expect:  fileno ValueError I/O operation on closed file
        # expect:  isatty ValueError I/O operation on closed file
        # expect:  readable ValueError I/O operation on closed file
        # expect:  writable ValueError I/O operation on closed file
        # expect:  seekable ValueError I/O operation on closed file
        # expect:  tell ValueError I/O operation on closed file
        # expect:  __enter__ ValueError I/O operation on closed file.
        # expect:  __next__ ValueError I/O operation on closed file
        # expect:  detach none
        # expect:  close None
        # expect: r -1
        # expect:  flush ValueError I/O operation on closed file.
        # expect:  fileno ValueError I/O operation on closed file
        # expect:  isatty ValueError I/O operation on closed file
        # expect:  readable ValueError I/O operation on closed file
        # expect:  writable False
        # expect:  seekable ValueError I/O operation on closed file
        # expect:  tell ValueError I/O operation on closed file.
        # expect:  __enter__ ValueError I/O operation on closed file.
        # expect:  __next__ ValueError I/O operation on closed file.
        # expect:  detach ValueError I/O operation on closed file.
        # expect:  close None
        # expect: rb -1
        # expect:  flush ValueError I/O operation on closed file.
        # expect:  fileno ValueError I/O operation on closed file
        # expect:  isatty ValueError I/O operation on closed file
        # expect:  readable ValueError I/O operation on closed file
        # expect:  writable False
        # expect:  seekable ValueError I/O operation on closed file
        # expect:  tell ValueError I/O operation on closed file
        # expect:  __enter__ ValueError I/O operation on closed file.
        # expect:  __next__ ValueError readline of closed file
        # expect:  detach ValueError I/O operation on closed file.
        # expect:  close None
        # expect: rb 0
        # expect:  flush ValueError I/O operation on closed file.
        # expect:  fileno ValueError I/O operation on closed file
        # expect:  isatty ValueError I/O operation on closed file
        # expect:  readable ValueError I/O operation on closed file
        # expect:  writable ValueError I/O operation on closed file
        # expect:  seekable ValueError I/O operation on closed file
        # expect:  tell ValueError I/O operation on closed file
        # expect:  __enter__ ValueError I/O operation on closed file.
        # expect:  __next__ ValueError I/O operation on closed file
        # expect:  detach none
        # expect:  close None
        # expect: r+b -1
        # expect:  flush ValueError flush of closed file
        # expect:  fileno ValueError I/O operation on closed file
        # expect:  isatty ValueError I/O operation on closed file
        # expect:  readable ValueError I/O operation on closed file
        # expect:  writable ValueError I/O operation on closed file
        # expect:  seekable ValueError I/O operation on closed file
        # expect:  tell ValueError I/O operation on closed file
        # expect:  __enter__ ValueError I/O operation on closed file.
        # expect:  __next__ ValueError readline of closed file
        # expect:  detach ValueError flush of closed file
        # expect:  close None
b, s = io.BytesIO(), io.StringIO()
b.close(), s.close()
print(ask(b, "__setstate__", (b"x", 0, None)), ask(s, "__setstate__", ("x", "", 0, None)), ask(b, "flush"))
# expect: ValueError I/O operation on closed file. ValueError I/O operation on closed file ValueError I/O operation on closed file.
