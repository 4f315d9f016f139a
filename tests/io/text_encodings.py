import os
p = os.path.join(os.environ["TMPDIR"], "f")
for encoding in ("utf-8", "latin-1", "utf-16", "utf-8-sig", "ascii"):
    try:
        with open(p, "w", encoding=encoding) as f: f.write("é\n")
        with open(p, "rb") as f: print(encoding, f.read())
        with open(p, encoding=encoding) as f: print(repr(f.read()))
    except UnicodeEncodeError as e:
        print(e)  # expect: utf-8 b'\xc3\xa9\n'
        # expect: 'é\n'
        # expect: latin-1 b'\xe9\n'
        # expect: 'é\n'
        # expect: utf-16 b'\xff\xfe\xe9\x00\n\x00'
        # expect: 'é\n'
        # expect: utf-8-sig b'\xef\xbb\xbf\xc3\xa9\n'
        # expect: 'é\n'
        # expect: 'ascii' codec can't encode character '\xe9' in position 0: ordinal not in range(128)
with open(p, "wb") as f: f.write(b"a\xffb")
for errors in ("strict", "ignore", "replace", "surrogateescape", "backslashreplace"):
    try:
        with open(p, encoding="utf-8", errors=errors) as f: print(errors, ascii(f.read()))
    except UnicodeDecodeError as e:
        print(e)  # expect: 'utf-8' codec can't decode byte 0xff in position 1: invalid start byte
        # expect: ignore 'ab'
        # expect: replace 'a\ufffdb'
        # expect: surrogateescape 'a\udcffb'
        # expect: backslashreplace 'a\\xffb'
