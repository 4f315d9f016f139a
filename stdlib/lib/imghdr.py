"""What kind of image a file holds, by its first bytes."""
import os
import warnings

__all__ = ["what"]

warnings.warn("'imghdr' is deprecated and slated for removal in Python 3.13", DeprecationWarning, 2)


def what(file, h=None):
    """The kind of the image in a file (a path, or a file that can seek) or in the bytes h; None if it is not known."""
    if h is None:
        if isinstance(file, (str, os.PathLike)):
            with open(file, "rb") as f:
                h = f.read(32)
        else:
            place = file.tell()
            h = file.read(32)
            file.seek(place)
        f = None
    else:
        f = None
    for test in tests:
        kind = test(h, f)
        if kind:
            return kind
    return None


tests = []          # functions (first bytes, None) -> kind or None; programs may add some


def _known(name, *beginnings):
    """A test for a kind of image that begins in one of these ways."""
    def test(h, f):
        return name if h.startswith(beginnings) else None
    test.__name__ = "test_" + name
    tests.append(test)
    return test


def test_jpeg(h, f):
    """JFIF or Exif, or the bare stream."""
    if h[6:10] in (b"JFIF", b"Exif") or h[:4] == b"\xff\xd8\xff\xdb":
        return "jpeg"


tests.append(test_jpeg)
test_png = _known("png", b"\x89PNG\r\n\x1a\n")
test_gif = _known("gif", b"GIF87a", b"GIF89a")
test_tiff = _known("tiff", b"MM", b"II")
test_rgb = _known("rgb", b"\x01\xda")


def _netpbm(name, digits):
    """Portable maps: "P", a digit, and white space."""
    def test(h, f):
        return name if len(h) >= 3 and h[0] == ord("P") and h[1] in digits and h[2] in b" \t\n\r" else None
    test.__name__ = "test_" + name
    tests.append(test)
    return test


test_pbm = _netpbm("pbm", b"14")
test_pgm = _netpbm("pgm", b"25")
test_ppm = _netpbm("ppm", b"36")
test_rast = _known("rast", b"\x59\xa6\x6a\x95")
test_xbm = _known("xbm", b"#define ")
test_bmp = _known("bmp", b"BM")


def test_webp(h, f):
    """A RIFF file of that name."""
    if h.startswith(b"RIFF") and h[8:12] == b"WEBP":
        return "webp"


tests.append(test_webp)
test_exr = _known("exr", b"\x76\x2f\x31\x01")


def _show(names):
    """python -m imghdr: the kinds of files, and of those in folders."""
    for name in names:
        if os.path.isdir(name):
            _show(sorted(os.path.join(name, inner) for inner in os.listdir(name)))
            continue
        try:
            print(f"{name}: {what(name)}")
        except OSError:
            print(f"{name}: *** not found ***")


if __name__ == "__main__":
    import sys
    _show(sys.argv[1:] or ["."])
