import io, os
p = os.path.join(os.environ["TMPDIR"], "f")
with open(p, "w") as f:
    try:
        f.read()
    except io.UnsupportedOperation as e:
        print(e, isinstance(e, OSError), isinstance(e, ValueError))  # expect: not readable True True
with open(p) as f:
    try:
        f.write("a")
    except io.UnsupportedOperation as e:
        print(e)  # expect: not writable
with open(p, "rb") as f:
    try:
        f.write(b"a")
    except io.UnsupportedOperation as e:
        print(e)  # expect: write
