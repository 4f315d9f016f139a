e = OSError(2, "No such file", "name.txt")
print(type(e).__name__, e.errno, e.strerror, e.filename, e)
# expect: FileNotFoundError 2 No such file name.txt [Errno 2] No such file: 'name.txt'
print(OSError(2, "x", "a", None, "b"), repr(OSError(13, "denied")), OSError("plain").errno)
# expect: [Errno 2] x: 'a' -> 'b' PermissionError(13, 'denied') None
