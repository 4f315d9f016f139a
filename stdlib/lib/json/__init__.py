"""JSON: text from values (dumps, dump) and values from text (loads, load)."""
from .decoder import JSONDecodeError, JSONDecoder
from .encoder import JSONEncoder

__all__ = ["dump", "dumps", "load", "loads", "JSONDecoder", "JSONDecodeError", "JSONEncoder"]

_default_encoder = JSONEncoder()
_default_decoder = JSONDecoder()


def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None,
          separators=None, default=None, sort_keys=False, **kw):
    """obj as JSON text."""
    if (not skipkeys and ensure_ascii and check_circular and allow_nan and cls is None and indent is None
            and separators is None and default is None and not sort_keys and not kw):
        return _default_encoder.encode(obj)
    return (cls or JSONEncoder)(skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular,
                                allow_nan=allow_nan, indent=indent, separators=separators, default=default,
                                sort_keys=sort_keys, **kw).encode(obj)


def dump(obj, fp, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None,
         separators=None, default=None, sort_keys=False, **kw):
    """Write obj as JSON text to a file."""
    encoder = (cls or JSONEncoder)(skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular,
                                   allow_nan=allow_nan, indent=indent, separators=separators, default=default,
                                   sort_keys=sort_keys, **kw)
    if type(encoder).iterencode is JSONEncoder.iterencode:      # all at once: pieces take their time
        fp.write(encoder._encode(obj))
        return
    for chunk in encoder.iterencode(obj):
        fp.write(chunk)


def detect_encoding(b):
    """Which of the UTF encodings JSON bytes are in."""
    for mark, encoding in _MARKS:
        if b.startswith(mark):
            return encoding
    if len(b) == 2 or len(b) >= 4:      # the first character is ASCII: where are its zeros?
        for zeros, encoding in _ZEROS_OF_FOUR if len(b) >= 4 else _ZEROS_OF_TWO:
            if all(bool(byte) is not bool(zero) for byte, zero in zip(b, zeros)):
                return encoding
    return "utf-8"


_MARKS = ((b"\xff\xfe\0\0", "utf-32"), (b"\0\0\xfe\xff", "utf-32"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"),
          (b"\xef\xbb\xbf", "utf-8-sig"))
_ZEROS_OF_FOUR = ((1, 1), "utf-32-be"), ((1, 0), "utf-16-be"), ((0, 1, 1, 1), "utf-32-le"), ((0, 1), "utf-16-le")
_ZEROS_OF_TWO = ((1,), "utf-16-be"), ((0, 1), "utf-16-le")


def loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
          object_pairs_hook=None, **kw):
    """The value of a JSON text (str, bytes or bytearray)."""
    if isinstance(s, str):
        if s.startswith("\ufeff"):
            raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", s, 0)
    else:
        if not isinstance(s, (bytes, bytearray)):
            raise TypeError(f"the JSON object must be str, bytes or bytearray, not {s.__class__.__name__}")
        s = s.decode(detect_encoding(s), "surrogatepass")
    options = {"object_hook": object_hook, "parse_float": parse_float, "parse_int": parse_int,
               "parse_constant": parse_constant, "object_pairs_hook": object_pairs_hook}
    options = {name: value for name, value in options.items() if value is not None}
    if cls is None and not options and not kw:
        return _default_decoder.decode(s)
    return (cls or JSONDecoder)(**options, **kw).decode(s)


def load(fp, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
         object_pairs_hook=None, **kw):
    """The value of the JSON text in a file."""
    return loads(fp.read(), cls=cls, object_hook=object_hook, parse_float=parse_float, parse_int=parse_int,
                 parse_constant=parse_constant, object_pairs_hook=object_pairs_hook, **kw)
