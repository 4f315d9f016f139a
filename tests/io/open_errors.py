import io
import os
import tempfile

folder = tempfile.TemporaryDirectory()     # for the files that are made
os.chdir(folder.name)
def show(*args, **kwargs):
    try:
        open(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__, e)
show("nope.txt")  # expect: FileNotFoundError [Errno 2] No such file or directory: 'nope.txt'
show("nope/x", "w")  # expect: FileNotFoundError [Errno 2] No such file or directory: 'nope/x'
show(".", "w")  # expect: IsADirectoryError [Errno 21] Is a directory: '.'
show(".")  # expect: IsADirectoryError [Errno 21] Is a directory: '.'
for mode in ("q", "rw", "rbt", "b", "rr", "", "r+w", "U"):
    show("x", mode)  # expect: ValueError invalid mode: 'q'
    # expect: ValueError must have exactly one of create/read/write/append mode
    # expect: ValueError can't have text and binary mode at once
    # expect: ValueError Must have exactly one of create/read/write/append mode and at most one plus
    # expect: ValueError invalid mode: 'rr'
    # expect: ValueError Must have exactly one of create/read/write/append mode and at most one plus
    # expect: ValueError must have exactly one of create/read/write/append mode
    # expect: ValueError invalid mode: 'U'
show("x", "rb", 0, "utf-8")  # expect: ValueError binary mode doesn't take an encoding argument
show("x", "rb", errors="strict")  # expect: ValueError binary mode doesn't take an errors argument
show("x", "rb", newline="")  # expect: ValueError binary mode doesn't take a newline argument
show("x", "w", encoding="nope")  # expect: LookupError unknown encoding: nope
show("x", newline="z")  # expect: ValueError illegal newline value: z
show("x", encoding=5)  # expect: TypeError open() argument 'encoding' must be str or None, not int
show("x", 5)  # expect: TypeError open() argument 'mode' must be str, not int
show(1.5)  # expect: TypeError expected str, bytes or os.PathLike object, not float
show(None)  # expect: TypeError expected str, bytes or os.PathLike object, not NoneType
show(-1)  # expect: ValueError negative file descriptor
show("a\0b")  # expect: ValueError embedded null byte
show(99)  # expect: OSError [Errno 9] Bad file descriptor
show("x", closefd=False)  # expect: ValueError Cannot use closefd=False with file name
show("x", "r", 0)  # expect: ValueError can't have unbuffered text I/O
show("x", "r", opener=lambda name, flags: -1)  # expect: ValueError opener returned -1
show("x", "r", opener=lambda name, flags: "a")  # expect: TypeError expected integer from opener
print(issubclass(io.UnsupportedOperation, (OSError, ValueError)), io.UnsupportedOperation.__mro__[1:3])
# expect: True (<class 'OSError'>, <class 'ValueError'>)
