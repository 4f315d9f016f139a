import os
class P:
    def __fspath__(self): return "made/by/fspath"
print(os.fspath("a"), os.fspath(P()), os.fsencode("é"), os.fsdecode(b"a"), os.path.basename(P()))
# expect: a made/by/fspath b'\xc3\xa9' a fspath
try:
    os.fspath(5)
except TypeError as e:
    print(e)  # expect: expected str, bytes or os.PathLike object, not int
