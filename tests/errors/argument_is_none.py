# A wrong argument that is None is called None, not by its type.
import io


def message(f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except TypeError as e:
        print(e)


message(io.TextIOWrapper(io.BytesIO()).write, None)  # expect: write() argument must be str, not None
message(io.TextIOWrapper(io.BytesIO()).write, 3)  # expect: write() argument must be str, not int
message(open, "x", None)  # expect: open() argument 'mode' must be str, not None
message(int.from_bytes, b"", None)  # expect: from_bytes() argument 'byteorder' must be str, not None
message((5).to_bytes, 2, None)  # expect: to_bytes() argument 'byteorder' must be str, not None
message(format, 5, None)  # expect: format() argument 2 must be str, not None
message((5).__format__, None)  # expect: __format__() argument must be str, not None
message((1.5).__format__, None)  # expect: __format__() argument must be str, not None
message("a".__format__, None)  # expect: __format__() argument must be str, not None
message(object().__format__, None)  # expect: __format__() argument must be str, not None
message(io.BytesIO(b"ab").readinto, None)
# expect: readinto() argument must be read-write bytes-like object, not None
message(io.BytesIO(b"ab").readinto, b"")
# expect: readinto() argument must be read-write bytes-like object, not bytes
message(ExceptionGroup, None, [ValueError()])
# expect: BaseExceptionGroup.__new__() argument 1 must be str, not None
message(UnicodeDecodeError, None, b"", 0, 0, "")  # expect: argument 1 must be str, not None
message(type(io), None)  # expect: module() argument 'name' must be str, not None
message("a".startswith, None)  # expect: startswith first arg must be str or a tuple of str, not NoneType
message("a".encode, None)  # expect: encode() argument 'encoding' must be str, not None
