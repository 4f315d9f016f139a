import os
p = os.path.join(os.environ["TMPDIR"], "f")
with open(p, "w+") as f:
    f.write("aé😀b\nc")
    f.seek(0)
    f.read(2)
    at = f.tell()
    rest = f.read()
    f.seek(at)
    print(f.read() == rest, rest, f.seek(0, 2), f.seekable())  # expect: True 😀b
    # expect: c 10 True
    try:
        f.seek(-1, 1)
    except Exception as e:
        print(type(e).__name__, e)  # expect: UnsupportedOperation can't do nonzero cur-relative seeks
    f.truncate(3)
    f.seek(0)
    print(f.read())  # expect: aé
