# Extended attributes by path, descriptor and of a link; the errors where there is none.
import errno
import os

os.chdir(os.environ["TMPDIR"])

open("file", "w").close()
os.symlink("file", "link")


def attempt(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except OSError as error:
        return errno.errorcode[error.errno], error.filename
    except (TypeError, ValueError, NotImplementedError) as error:
        return type(error).__name__, str(error)


supported = attempt(os.setxattr, "file", "user.note", b"value") is None
print(attempt(os.getxattr, "missing", "user.note"))  # expect: ('ENOENT', 'missing')
print(attempt(os.listxattr, "missing"))  # expect: ('ENOENT', 'missing')
print(attempt(os.setxattr, "missing", b"user.note", b""))  # expect: ('ENOENT', 'missing')
print(attempt(os.removexattr, "missing", "user.note"))  # expect: ('ENOENT', 'missing')
print(attempt(os.getxattr, 1.5, "user.note"), attempt(os.getxattr, "file", None), attempt(os.setxattr, "file", "user.a", 5))
# expect: ('TypeError', 'getxattr: path should be string, bytes, os.PathLike or integer, not float') ('TypeError', 'getxattr: attribute should be string, bytes or os.PathLike, not NoneType') ('TypeError', "a bytes-like object is required, not 'int'")
with open("file") as file:
    print(attempt(os.getxattr, file.fileno(), "user.a", follow_symlinks=False))
    # expect: ('ValueError', 'getxattr: cannot use fd and follow_symlinks together')
    if supported:
        assert os.getxattr(file.fileno(), b"user.note") == os.getxattr("link", "user.note") == b"value"
        assert os.listxattr(file.fileno()) == os.listxattr("file") == ["user.note"]
        os.setxattr("file", "user.note", b"longer" * 20, os.XATTR_REPLACE)
        assert os.getxattr("file", "user.note") == b"longer" * 20
        assert attempt(os.setxattr, "file", "user.note", b"", os.XATTR_CREATE)[0] == "EEXIST"
        os.removexattr("file", "user.note")
        assert os.listxattr("file") == []
print(type(attempt(os.listxattr)).__name__)  # expect: list
