import os
for f in (lambda: os.mkdir("/proc/nope/x"), lambda: os.remove("nope"), lambda: os.listdir("nope"), lambda: os.rename("nope", "x"), lambda: os.rmdir("/"), lambda: os.stat("nope"), lambda: os.open("nope", os.O_RDONLY), lambda: os.read(999, 1), lambda: os.close(999), lambda: os.chdir("nope"), lambda: os.kill(99999999, 0)):
    try:
        f()
    except OSError as e:
        print(type(e).__name__, e.errno, e.strerror, e.filename)
        # expect: FileNotFoundError 2 No such file or directory /proc/nope/x
        # expect: FileNotFoundError 2 No such file or directory nope
        # expect: FileNotFoundError 2 No such file or directory nope
        # expect: FileNotFoundError 2 No such file or directory nope
        # expect: OSError 16 Device or resource busy /
        # expect: FileNotFoundError 2 No such file or directory nope
        # expect: FileNotFoundError 2 No such file or directory nope
        # expect: OSError 9 Bad file descriptor None
        # expect: OSError 9 Bad file descriptor None
        # expect: FileNotFoundError 2 No such file or directory nope
        # expect: ProcessLookupError 3 No such process None
