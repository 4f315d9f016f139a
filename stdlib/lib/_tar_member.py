"""Members of tar archives and the blocks that describe them: TarInfo, which tarfile offers.

A member is a header of 512 bytes and its data, padded to whole blocks.  What does not fit a header goes before it: long names as
members of GNU's types L and K, anything else as the "key=value" records of a pax header (POSIX.1-2001).  Formats: POSIX pax, GNU tar's
manual, "Basic Tar Format" and "Sparse Formats".
"""
import stat
import sys

BLOCKSIZE = 512
RECORDSIZE = 20 * BLOCKSIZE
NUL = b"\0"
GNU_MAGIC, POSIX_MAGIC = b"ustar  \0", b"ustar\x0000"
LENGTH_NAME = LENGTH_LINK = 100
LENGTH_PREFIX = 155

REGTYPE, AREGTYPE, LNKTYPE, SYMTYPE, CHRTYPE, BLKTYPE, DIRTYPE, FIFOTYPE, CONTTYPE = b"0", b"\0", b"1", b"2", b"3", b"4", b"5", b"6", b"7"
GNUTYPE_LONGNAME, GNUTYPE_LONGLINK, GNUTYPE_SPARSE = b"L", b"K", b"S"
XHDTYPE, XGLTYPE, SOLARIS_XHDTYPE = b"x", b"g", b"X"
USTAR_FORMAT, GNU_FORMAT, PAX_FORMAT = 0, 1, 2
DEFAULT_FORMAT = PAX_FORMAT

SUPPORTED_TYPES = (REGTYPE, AREGTYPE, LNKTYPE, SYMTYPE, DIRTYPE, FIFOTYPE, CONTTYPE, CHRTYPE, BLKTYPE,
                   GNUTYPE_LONGNAME, GNUTYPE_LONGLINK, GNUTYPE_SPARSE)
REGULAR_TYPES = (REGTYPE, AREGTYPE, CONTTYPE, GNUTYPE_SPARSE)
GNU_TYPES = (GNUTYPE_LONGNAME, GNUTYPE_LONGLINK, GNUTYPE_SPARSE)
PAX_FIELDS = ("path", "linkpath", "size", "mtime", "uid", "gid", "uname", "gname")
PAX_NAME_FIELDS = {"path", "linkpath", "uname", "gname"}
PAX_NUMBER_FIELDS = {"atime": float, "ctime": float, "mtime": float, "uid": int, "gid": int, "size": int}
__all__ = ["BLOCKSIZE", "RECORDSIZE", "NUL", "GNU_MAGIC", "POSIX_MAGIC", "LENGTH_NAME", "LENGTH_LINK", "LENGTH_PREFIX", "REGTYPE", "AREGTYPE",
           "LNKTYPE", "SYMTYPE", "CHRTYPE", "BLKTYPE", "DIRTYPE", "FIFOTYPE", "CONTTYPE", "GNUTYPE_LONGNAME", "GNUTYPE_LONGLINK",
           "GNUTYPE_SPARSE", "XHDTYPE", "XGLTYPE", "SOLARIS_XHDTYPE", "USTAR_FORMAT", "GNU_FORMAT", "PAX_FORMAT", "DEFAULT_FORMAT",
           "SUPPORTED_TYPES", "REGULAR_TYPES", "GNU_TYPES", "PAX_FIELDS", "PAX_NAME_FIELDS", "PAX_NUMBER_FIELDS", "ENCODING", "TarError",
           "ExtractError", "ReadError", "CompressionError", "StreamError", "HeaderError", "EmptyHeaderError", "TruncatedHeaderError",
           "EOFHeaderError", "InvalidHeaderError", "SubsequentHeaderError"]
ENCODING = sys.getfilesystemencoding()


class TarError(Exception):
    """Base of all errors of tarfile."""


class ExtractError(TarError):
    """Something of lesser weight went wrong when a member was extracted."""


class ReadError(TarError):
    """Not a tar archive, or one that cannot be read."""


class CompressionError(TarError):
    """A way of compression that is not known, or not there."""


class StreamError(TarError):
    """What cannot be done with a stream was asked of one."""


class HeaderError(TarError):
    """Base of the errors of headers."""


class EmptyHeaderError(HeaderError):
    """There is none."""


class TruncatedHeaderError(HeaderError):
    """It is not complete."""


class EOFHeaderError(HeaderError):
    """Zeros: the archive ends here."""


class InvalidHeaderError(HeaderError):
    """It makes no sense."""


class SubsequentHeaderError(HeaderError):
    """The header that must follow another one is missing or wrong."""


for _class in (TarError, ExtractError, ReadError, CompressionError, StreamError, HeaderError, EmptyHeaderError, TruncatedHeaderError,
               EOFHeaderError, InvalidHeaderError, SubsequentHeaderError):
    _class.__module__ = "tarfile"


# ---- fields

def stn(text, length, encoding, errors):
    """Text as a field, filled up with zeros."""
    if text is None:
        raise ValueError("metadata cannot contain None")
    return text.encode(encoding, errors)[:length].ljust(length, NUL)


def nts(field, encoding, errors):
    """The text in a field, which a zero ends."""
    return field.partition(NUL)[0].decode(encoding, errors)


def nti(field):
    """The number in a field: octal digits, or, marked by the highest bit, the bytes themselves."""
    if field[0] in (0o200, 0o377):
        number = int.from_bytes(field[1:], "big")
        return number - (256 ** (len(field) - 1) if field[0] == 0o377 else 0)
    try:
        return int(nts(field, "ascii", "strict").strip() or "0", 8)
    except ValueError:
        raise InvalidHeaderError("invalid header")


def itn(number, digits=8, format=DEFAULT_FORMAT):
    """A number as a field: octal digits, or, where GNU's format allows, its bytes."""
    original, number = number, int(number)
    if 0 <= number < 8 ** (digits - 1):
        return b"%0*o\0" % (digits - 1, number)
    if format == GNU_FORMAT and -256 ** (digits - 1) <= number < 256 ** (digits - 1):
        return bytes([0o200 if number >= 0 else 0o377]) + (number % 256 ** (digits - 1)).to_bytes(digits - 1, "big")
    raise ValueError("overflow in number field")


def calc_chksums(block):
    """The sum of a header's bytes, its own field counted as blanks: of unsigned bytes, and (as some wrote it) of signed ones."""
    rest = block[:148] + block[156:512]
    unsigned = 256 + sum(rest)
    return unsigned, unsigned - 256 * sum(byte > 127 for byte in rest)


def _padded(data):
    return data + NUL * (-len(data) % BLOCKSIZE)


_LAYOUT = (("name", 100), ("mode", 8), ("uid", 8), ("gid", 8), ("size", 12), ("mtime", 12), ("chksum", 8), ("type", 1),
           ("linkname", 100), ("magic", 8), ("uname", 32), ("gname", 32), ("devmajor", 8), ("devminor", 8), ("prefix", 155))
_PLACES, _at = {}, 0
for _name, _width in _LAYOUT:
    _PLACES[_name] = (_at, _at + _width)
    _at += _width
_NUMBERS = ("mode", "uid", "gid", "size", "mtime")


class TarInfo:
    """A member: its name, kind, rights, times, and where its data are in the archive."""

    __slots__ = dict(name="its path in the archive", mode="permissions", uid="who owns it", gid="which group", size="bytes of data",
                     mtime="seconds since 1970", chksum="of the header", type="one of the TYPE constants", linkname="what a link points to",
                     uname="the owner's name", gname="the group's name", devmajor="of devices", devminor="of devices",
                     offset="where its header begins", offset_data="where its data begin", pax_headers="records of its pax headers",
                     sparse="where the data of a sparse file lie", tarfile=None, _sparse_structs=None, _link_target=None)

    def __init__(self, name=""):
        self.name = name
        self.mode = 0o644
        self.uid = self.gid = self.size = self.mtime = self.chksum = 0
        self.type = REGTYPE
        self.linkname = self.uname = self.gname = ""
        self.devmajor = self.devminor = self.offset = self.offset_data = 0
        self.sparse = None
        self.pax_headers = {}
        self.tarfile = None

    @property
    def path(self):
        """The name, as pax calls it."""
        return self.name

    @path.setter
    def path(self, name):
        self.name = name

    @property
    def linkpath(self):
        """The linkname, as pax calls it."""
        return self.linkname

    @linkpath.setter
    def linkpath(self, linkname):
        self.linkname = linkname

    def __repr__(self):
        return "<%s %r at %#x>" % (type(self).__name__, self.name, id(self))

    def replace(self, *, name=..., mtime=..., mode=..., linkname=..., uid=..., gid=..., uname=..., gname=..., deep=True):
        """A copy with some attributes changed."""
        import copy
        result = copy.deepcopy(self) if deep else copy.copy(self)
        for key, value in (("name", name), ("mtime", mtime), ("mode", mode), ("linkname", linkname), ("uid", uid), ("gid", gid),
                           ("uname", uname), ("gname", gname)):
            if value is not ...:
                setattr(result, key, value)
        return result

    def get_info(self):
        """The attributes that headers tell, as a dict."""
        info = {key: getattr(self, key) for key in ("name", "mode", "uid", "gid", "size", "mtime", "chksum", "type", "linkname",
                                                    "uname", "gname", "devmajor", "devminor")}
        if info["mode"] is not None:
            info["mode"] &= 0o7777
        if self.isdir() and not info["name"].endswith("/"):
            info["name"] += "/"
        return info

    # -- kinds

    def isreg(self):
        """A regular file?"""
        return self.type in REGULAR_TYPES

    isfile = isreg

    def isdir(self):
        """A folder?"""
        return self.type == DIRTYPE

    def issym(self):
        """A symbolic link?"""
        return self.type == SYMTYPE

    def islnk(self):
        """A hard link to a member before it?"""
        return self.type == LNKTYPE

    def ischr(self):
        return self.type == CHRTYPE

    def isblk(self):
        return self.type == BLKTYPE

    def isfifo(self):
        return self.type == FIFOTYPE

    def issparse(self):
        return self.sparse is not None

    def isdev(self):
        """A device or a pipe?"""
        return self.type in (CHRTYPE, BLKTYPE, FIFOTYPE)

    # -- writing

    def tobuf(self, format=DEFAULT_FORMAT, encoding=ENCODING, errors="surrogateescape"):
        """The blocks that go before the data."""
        info = self.get_info()
        for name, value in info.items():
            if value is None:
                raise ValueError("%s may not be None" % name)
        if format == USTAR_FORMAT:
            return self.create_ustar_header(info, encoding, errors)
        if format == GNU_FORMAT:
            return self.create_gnu_header(info, encoding, errors)
        if format == PAX_FORMAT:
            return self.create_pax_header(info, encoding)
        raise ValueError("invalid format")

    def create_ustar_header(self, info, encoding, errors):
        """One block; ValueError if a name is too long for it."""
        info["magic"] = POSIX_MAGIC
        if len(info["linkname"].encode(encoding, errors)) > LENGTH_LINK:
            raise ValueError("linkname is too long")
        if len(info["name"].encode(encoding, errors)) > LENGTH_NAME:
            info["prefix"], info["name"] = self._split_name(info["name"], encoding, errors)
        return self._header_block(info, USTAR_FORMAT, encoding, errors)

    def create_gnu_header(self, info, encoding, errors):
        """The block, after members that tell what is too long for it."""
        info["magic"] = GNU_MAGIC
        before = b""
        for key, length, type in (("linkname", LENGTH_LINK, GNUTYPE_LONGLINK), ("name", LENGTH_NAME, GNUTYPE_LONGNAME)):
            text = info[key].encode(encoding, errors)
            if len(text) > length:
                before += self._carrier("././@LongLink", type, text + NUL, GNU_MAGIC, GNU_FORMAT, encoding, errors)
        return before + self._header_block(info, GNU_FORMAT, encoding, errors)

    def create_pax_header(self, info, encoding):
        """The block, after a pax header for what it cannot say."""
        info["magic"] = POSIX_MAGIC
        records = self.pax_headers.copy()
        for key, keyword, length in (("name", "path", LENGTH_NAME), ("linkname", "linkpath", LENGTH_LINK), ("uname", "uname", 32), ("gname", "gname", 32)):
            if keyword not in records and (not info[key].isascii() or len(info[key]) > length):
                records[keyword] = info[key]
        for key, digits in (("uid", 8), ("gid", 8), ("size", 12), ("mtime", 12)):
            value = info[key]
            fits = 0 <= round(value) < 8 ** (digits - 1)
            if not fits or isinstance(value, float):
                info[key] = round(value) if fits else 0
                records.setdefault(key, str(value))
        before = self._pax_blocks(records, XHDTYPE, encoding) if records else b""
        return before + self._header_block(info, USTAR_FORMAT, "ascii", "replace")

    @classmethod
    def create_pax_global_header(cls, pax_headers):
        """Blocks with records for all members that follow."""
        return cls._pax_blocks(pax_headers, XGLTYPE, "utf-8")

    @staticmethod
    def _split_name(name, encoding, errors):
        """At the first slash after which a name fits its field: (prefix, name)."""
        parts = name.split("/")
        for i in range(1, len(parts)):
            prefix, rest = "/".join(parts[:i]), "/".join(parts[i:])
            if len(prefix.encode(encoding, errors)) <= LENGTH_PREFIX and len(rest.encode(encoding, errors)) <= LENGTH_NAME:
                return prefix, rest
        raise ValueError("name is too long")

    @staticmethod
    def _header_block(info, format, encoding, errors):
        def text(key):
            first, last = _PLACES[key]
            return stn(info.get(key, ""), last - first, encoding, errors)

        def number(key):
            first, last = _PLACES[key]
            return itn(info.get(key, 0), last - first, format)

        is_device = info.get("type") in (CHRTYPE, BLKTYPE)
        mode = itn(info.get("mode", 0) & 0o7777, 8, format)
        devices = [number("devmajor"), number("devminor")] if is_device else [bytes(16)]
        block = b"".join([text("name"), mode, number("uid"), number("gid"), number("size"), number("mtime"), b" " * 8,
                          info.get("type", REGTYPE), text("linkname"), info.get("magic", POSIX_MAGIC), text("uname"), text("gname"),
                          *devices, text("prefix")]).ljust(BLOCKSIZE, NUL)
        return block[:148] + b"%06o\0 " % calc_chksums(block)[0] + block[156:]

    @classmethod
    def _carrier(cls, name, type, data, magic, format, encoding, errors):
        """A member that carries data about the next one."""
        info = {"name": name, "type": type, "size": len(data), "magic": magic}
        return cls._header_block(info, format, encoding, errors) + _padded(data)

    @classmethod
    def _pax_blocks(cls, records, type, encoding):
        binary = any(not _is_utf8(value) for value in records.values())
        body = b"21 hdrcharset=BINARY\n" if binary else b""
        for keyword, value in records.items():
            keyword = keyword.encode("utf-8")
            value = value.encode(encoding, "surrogateescape") if binary else value.encode("utf-8")
            body += _pax_record(keyword, value)
        return cls._carrier("././@PaxHeader", type, body, POSIX_MAGIC, USTAR_FORMAT, "ascii", "replace")

    # -- reading

    @classmethod
    def frombuf(cls, buf, encoding, errors):
        """What a header block says.  HeaderError."""
        return cls._from_block(buf, encoding, errors, True)

    @classmethod
    def _from_block(cls, buf, encoding, errors, name_is_whole):
        if not buf:
            raise EmptyHeaderError("empty header")
        if len(buf) != BLOCKSIZE:
            raise TruncatedHeaderError("truncated header")
        if buf.count(NUL) == BLOCKSIZE:
            raise EOFHeaderError("end of file header")
        field = {key: buf[first:last] for key, (first, last) in _PLACES.items()}
        chksum = nti(field["chksum"])
        if chksum not in calc_chksums(buf):
            raise InvalidHeaderError("bad checksum")
        made = cls()
        made.chksum, made.type = chksum, field["type"]
        for key in _NUMBERS:
            setattr(made, key, nti(field[key]))
        for key in ("name", "linkname", "uname", "gname"):
            setattr(made, key, nts(field[key], encoding, errors))
        made.devmajor, made.devminor = nti(field["devmajor"]), nti(field["devminor"])
        if made.type == AREGTYPE and made.name.endswith("/") and name_is_whole:
            made.type = DIRTYPE             # as it was written before there was a type for it
        if made.type == GNUTYPE_SPARSE:
            made._sparse_structs = _old_sparse_map(buf)
        if made.isdir():
            made.name = made.name.rstrip("/")
        prefix = nts(field["prefix"], encoding, errors)
        if prefix and made.type not in GNU_TYPES:
            made.name = prefix + "/" + made.name
        return made

    @classmethod
    def fromtarfile(cls, tarfile):
        """The next member of an archive.  HeaderError."""
        return cls._next(tarfile, True)

    @classmethod
    def _next(cls, tarfile, name_is_whole):
        made = cls._from_block(tarfile.fileobj.read(BLOCKSIZE), tarfile.encoding, tarfile.errors, name_is_whole)
        made.offset = tarfile.fileobj.tell() - BLOCKSIZE
        from _tar_extensions import completed
        return completed(made, tarfile)

    def _block(self, count):
        """count, rounded up to whole blocks."""
        if count < 0:
            raise InvalidHeaderError("invalid offset")
        return count + -count % BLOCKSIZE


TarInfo.__module__ = "tarfile"


def _is_utf8(text):
    try:
        text.encode("utf-8", "strict")
    except UnicodeEncodeError:
        return False
    return True


def _pax_record(keyword, value):
    """b"LENGTH keyword=value\\n"; the length counts its own digits."""
    rest = len(keyword) + len(value) + 3
    length = rest + len(str(rest + len(str(rest))))
    return b"%d %s=%s\n" % (length, keyword, value)


def _old_sparse_map(buf):
    """GNU's old sparse header: (places of data, does a block with more follow?, the size with holes)."""
    places = sparse_places(buf, 386, 4)
    return places, bool(buf[482]), nti(buf[483:495])


def sparse_places(buf, at, count):
    """[(offset, size)] of as many pairs of fields as make sense."""
    places = []
    for first in range(at, at + 24 * count, 24):
        try:
            places.append((nti(buf[first:first + 12]), nti(buf[first + 12:first + 24])))
        except (InvalidHeaderError, IndexError):
            break
    return places


def kind_of_mode(mode):
    """The type of a member for st_mode; None: such a thing cannot be stored."""
    for test, type in ((stat.S_ISREG, REGTYPE), (stat.S_ISDIR, DIRTYPE), (stat.S_ISFIFO, FIFOTYPE), (stat.S_ISLNK, SYMTYPE),
                       (stat.S_ISCHR, CHRTYPE), (stat.S_ISBLK, BLKTYPE)):
        if test(mode):
            return type
    return None
