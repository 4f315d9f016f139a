for args in (("nope",), ("/",), ("/proc/version", "w+x"), ("",), (5.5,), ("a\0b",), (-1,), (999,)):
    try:
        open(*args)
    except Exception as e:
        print(type(e).__name__, e)  # expect: FileNotFoundError [Errno 2] No such file or directory: 'nope'
        # expect: IsADirectoryError [Errno 21] Is a directory: '/'
        # expect: ValueError must have exactly one of create/read/write/append mode
        # expect: FileNotFoundError [Errno 2] No such file or directory: ''
        # expect: TypeError expected str, bytes or os.PathLike object, not float
        # expect: ValueError embedded null byte
        # expect: ValueError negative file descriptor
        # expect: OSError [Errno 9] Bad file descriptor
try:
    open("x", "rb", encoding="utf-8")
except ValueError as e:
    print(e)  # expect: binary mode doesn't take an encoding argument
try:
    open("x", buffering=0)
except ValueError as e:
    print(e)
try:
    open("/dev/null", encoding="nope")
except (LookupError, OSError) as e:
    print(type(e).__name__)
# expect-error: FileNotFoundError: [Errno 2] No such file or directory: 'x'
