"""What stands before or within a tar member besides its header: GNU's long names, pax headers, maps of sparse files.

completed() is called with a header that was just read, the archive's file behind it, and leaves the archive's `offset` where the
next header begins.
"""
from _tar_member import (BLOCKSIZE, GNUTYPE_LONGLINK, GNUTYPE_LONGNAME, GNUTYPE_SPARSE, PAX_FIELDS, PAX_NAME_FIELDS, PAX_NUMBER_FIELDS,
                         SOLARIS_XHDTYPE, SUPPORTED_TYPES, XGLTYPE, XHDTYPE, HeaderError, InvalidHeaderError, SubsequentHeaderError, nts,
                         sparse_places)


def completed(member, archive):
    """The member that this header, or the one it speaks of, describes."""
    if member.type in (GNUTYPE_LONGNAME, GNUTYPE_LONGLINK):
        return _with_long_name(member, archive)
    if member.type == GNUTYPE_SPARSE:
        return _with_old_map(member, archive)
    if member.type in (XHDTYPE, XGLTYPE, SOLARIS_XHDTYPE):
        return _with_pax(member, archive)
    return _plain(member, archive)


def _plain(member, archive):
    member.offset_data = offset = archive.fileobj.tell()
    if member.isreg() or member.type not in SUPPORTED_TYPES:
        offset += member._block(member.size)
    archive.offset = offset
    _apply_pax(member, archive.pax_headers, archive)
    if member.isdir():
        member.name = member.name.rstrip("/")
    return member


def _data_of(member, archive):
    return archive.fileobj.read(member._block(member.size))


def _following(member, archive):
    try:
        return type(member)._next(archive, False)
    except HeaderError as e:
        raise SubsequentHeaderError(str(e)) from None


def _with_long_name(member, archive):
    text = nts(_data_of(member, archive), archive.encoding, archive.errors)
    following = _following(member, archive)
    following.offset = member.offset
    if member.type == GNUTYPE_LONGNAME:
        following.name = text
    else:
        following.linkname = text
    if following.isdir():
        following.name = following.name.removesuffix("/")
    return following


# ---- pax

def _pax_records(data):
    """[(keyword, value)], as bytes."""
    records, at = [], 0
    while at < len(data) and data[at]:
        digits, blank, _ = data[at:at + 24].partition(b" ")
        if not blank or not digits.isdigit() or not 0 < int(digits) <= len(data) - at:
            raise InvalidHeaderError("invalid header")
        record = data[at + len(digits) + 1:at + int(digits)]
        keyword, equals, value = record[:-1].partition(b"=")
        if not equals or record[-1:] != b"\n" or not keyword:
            raise InvalidHeaderError("invalid header")
        records.append((keyword, value))
        at += int(digits)
    return records


def _decoded(value, encoding, fallback, errors):
    try:
        return value.decode(encoding, "strict")
    except UnicodeDecodeError:
        return value.decode(fallback, errors)


def _with_pax(member, archive):
    records = _pax_records(_data_of(member, archive))
    headers = archive.pax_headers if member.type == XGLTYPE else archive.pax_headers.copy()
    charset = dict(records).get(b"hdrcharset", b"").decode("ascii", "replace") or headers.get("hdrcharset")
    encoding = archive.encoding if charset == "BINARY" else "utf-8"
    sparse_pairs = []
    for keyword, value in records:
        keyword = _decoded(keyword, "utf-8", "utf-8", archive.errors)
        if keyword in PAX_NAME_FIELDS:
            value = _decoded(value, encoding, archive.encoding, archive.errors)
        else:
            value = _decoded(value, "utf-8", "utf-8", archive.errors)
        headers[keyword] = value
        if keyword in ("GNU.sparse.offset", "GNU.sparse.numbytes"):
            sparse_pairs.append(value)
    following = _following(member, archive)
    if member.type == XGLTYPE:
        return following
    _sparse_by_pax(following, headers, sparse_pairs, archive)
    _apply_pax(following, headers, archive)
    following.offset = member.offset
    if "size" in headers:
        offset = following.offset_data
        if following.isreg() or following.type not in SUPPORTED_TYPES:
            offset += following._block(following.size)
        archive.offset = offset
    if "GNU.sparse.realsize" in headers or "GNU.sparse.size" in headers:
        following.size = int(headers.get("GNU.sparse.size") or headers["GNU.sparse.realsize"])
    return following


def _apply_pax(member, headers, archive):
    for keyword, value in headers.items():
        if keyword == "GNU.sparse.name":
            member.name = value
        elif keyword in PAX_FIELDS:
            setattr(member, keyword, _pax_value(keyword, value))
    member.pax_headers = headers.copy()


def _pax_value(keyword, text):
    """A field's value; a number that is none is 0."""
    if keyword == "path":
        return text.rstrip("/")
    try:
        return PAX_NUMBER_FIELDS.get(keyword, str)(text)
    except ValueError:
        return 0


# ---- sparse files

def _numbers(values):
    try:
        return [int(value) for value in values]
    except ValueError:
        raise InvalidHeaderError("invalid header") from None


def _pairs(numbers):
    return list(zip(numbers[::2], numbers[1::2]))


def _sparse_by_pax(member, headers, sparse_pairs, archive):
    """GNU's formats 0.0 (pairs of records), 0.1 (one record) and 1.0 (a map in front of the data)."""
    if "GNU.sparse.map" in headers:
        member.sparse = _pairs(_numbers(headers["GNU.sparse.map"].split(",")))
    elif "GNU.sparse.size" in headers:
        member.sparse = _pairs(_numbers(sparse_pairs))
    elif headers.get("GNU.sparse.major") == "1" and headers.get("GNU.sparse.minor") == "0":
        member.sparse = _map_before_data(archive.fileobj)
        member.offset_data = archive.fileobj.tell()


def _map_before_data(file):
    buffer = file.read(BLOCKSIZE)

    def line():
        nonlocal buffer
        while b"\n" not in buffer:
            more = file.read(BLOCKSIZE)
            if not more:
                raise InvalidHeaderError("invalid header")
            buffer += more
        first, _, buffer = buffer.partition(b"\n")
        return first

    count, = _numbers([line()])
    return _pairs(_numbers([line() for _ in range(2 * count)]))


def _with_old_map(member, archive):
    places, more, size = member._sparse_structs
    while more:
        block = archive.fileobj.read(BLOCKSIZE)
        if len(block) < BLOCKSIZE:
            raise InvalidHeaderError("invalid header")
        places += sparse_places(block, 0, 21)
        more = bool(block[504])
    member.sparse = [(offset, count) for offset, count in places if offset or count]
    member.offset_data = archive.fileobj.tell()
    archive.offset = member.offset_data + member._block(member.size)
    member.size = size
    return member
