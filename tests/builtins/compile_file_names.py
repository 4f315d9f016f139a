import pathlib
import warnings
warnings.simplefilter("ignore")


class Name:
    def __init__(self, path):
        self.path = path

    def __fspath__(self):
        return self.path


for name in "x", b"x", pathlib.Path("a/b"), Name("n"), Name(b"n"), bytearray(b"ba"), memoryview(b"mv"):
    print(compile("pass", name, "exec").co_filename)  # expect: x
    # expect: x
    # expect: a/b
    # expect: n
    # expect: n
    # expect: ba
    # expect: mv
for name in 5, ["x"], Name(7), "a\0b", b"a\0b":
    try:
        compile("pass", name, "exec")
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)  # expect: TypeError expected str, bytes or os.PathLike object, not int
        # expect: TypeError expected str, bytes or os.PathLike object, not list
        # expect: TypeError expected Name.__fspath__() to return str or bytes, not int
        # expect: ValueError embedded null character
        # expect: ValueError embedded null character
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    compile("pass", bytearray(b"x"), "exec")
print(seen[0].message)  # expect: path should be string, bytes, or os.PathLike, not bytearray
