"""Parts that are pictures."""
from email import encoders
from email.mime.nonmultipart import MIMENonMultipart

__all__ = ["MIMEImage"]

_STARTS = (("png", 0, b"\211PNG\r\n\032\n"), ("gif", 0, b"GIF87a"), ("gif", 0, b"GIF89a"), ("jpeg", 6, b"JFIF"), ("jpeg", 6, b"Exif"),
           ("jpeg", 0, b"\xff\xd8\xff\xdb"), ("tiff", 0, b"MM"), ("tiff", 0, b"II"), ("rgb", 0, b"\001\332"), ("rast", 0, b"\x59\xA6\x6A\x95"),
           ("xbm", 0, b"#define "), ("bmp", 0, b"BM"), ("webp", 8, b"WEBP"), ("exr", 0, b"\x76\x2f\x31\x01"))


def _subtype_of(data):
    if len(data) >= 3 and data[:1] == b"P" and data[2:3] in b" \t\n\r":
        kind = {b"1": "pbm", b"4": "pbm", b"2": "pgm", b"5": "pgm", b"3": "ppm", b"6": "ppm"}.get(data[1:2])
        if kind:
            return kind
    return next((kind for kind, at, start in _STARTS if data[at:].startswith(start)), None)


class MIMEImage(MIMENonMultipart):
    """A picture, as base64; the subtype by its first bytes."""

    def __init__(self, _imagedata, _subtype=None, _encoder=encoders.encode_base64, *, policy=None, **_params):
        _subtype = _subtype_of(_imagedata) if _subtype is None else _subtype
        if _subtype is None:
            raise TypeError("Could not guess image MIME subtype")
        super().__init__("image", _subtype, policy=policy, **_params)
        self.set_payload(_imagedata)
        _encoder(self)
