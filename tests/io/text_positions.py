import os
path = os.path.join(os.environ["TMPDIR"], "f")
text = "".join(f"zeile {i} mit ü und €\n" for i in range(600))
for encoding in ("utf-8", "utf-16", "latin-1", "utf-8-sig"):
    sample = text.replace("€", "e") if encoding == "latin-1" else text
    with open(path, "w", encoding=encoding, newline="\r\n") as f:
        f.write(sample)
    with open(path, encoding=encoding) as f:
        places = []
        while True:
            place = f.tell()
            line = f.readline()
            if not line:
                break
            places.append((place, line))
        good = 0
        for place, line in places[::-7]:
            f.seek(place)
            good += f.readline() == line and f.tell() is not None
        f.seek(0)
        print(encoding, len(places), good, f.read() == sample, f.seek(0, 2) > 0, repr(f.read()))
        # expect: utf-8 600 86 True True ''
        # expect: utf-16 600 86 True True ''
        # expect: latin-1 600 86 True True ''
        # expect: utf-8-sig 600 86 True True ''
with open(path, "w+") as f:
    f.write("one\ntwo\n")
    print(f.tell(), f.seek(0), f.readline(), f.tell(), f.write("X"), f.seek(0), repr(f.read()))
    # expect: 8 0 one
    # expect:  4 1 0 'one\ntwo\nX'
    f.seek(0)
    next(f)
    try:
        f.tell()
    except OSError as e:
        print(e)  # expect: telling position disabled by next() call
    list(f)
    print(f.tell())  # expect: 9
    for args in ((1, 1), (1, 2), (-1,), (0, 7)):
        try:
            f.seek(*args)
        except (OSError, ValueError) as e:
            print(type(e).__name__, e)  # expect: UnsupportedOperation can't do nonzero cur-relative seeks
            # expect: UnsupportedOperation can't do nonzero end-relative seeks
            # expect: ValueError negative seek position -1
            # expect: ValueError invalid whence (7, should be 0, 1 or 2)
