"""Messages: headers, and a payload, which is text or a list of parts.

Message treats headers as its policy says and leaves the rest to its user; EmailMessage, with content managers, also knows what bodies,
alternatives, related files and attachments are.
"""
import binascii
import quopri
import re
from io import BytesIO, StringIO

from email import errors, utils
from email._policybase import compat32
from email.charset import Charset

__all__ = ["Message", "EmailMessage"]


def _split_params(text):
    """The parts of a header between semicolons that stand in no quotes."""
    parts, at = [], 0
    for found in re.finditer(r'"(?:\\.|[^"\\])*"|;', text):
        if found[0] == ";":
            parts.append(text[at:found.start()])
            at = found.end()
    parts.append(text[at:])
    return parts


def _parse_params(text):
    """[(name, value)]; the first is what stands before the parameters, with the value ""."""
    params = []
    for i, part in enumerate(_split_params(text)):
        name, equals, value = part.partition("=")
        if not equals:
            params.append((part.strip(), ""))
        else:
            params.append((name.strip(), value.strip()))
    return [pair for i, pair in enumerate(params) if not i or pair[0]]


def _param_text(name, value=None, quote=True):
    """name="value"; values may be (charset, language, text)."""
    if value is None or not value:
        return name
    if isinstance(value, tuple):
        return "%s*=%s" % (name, utils.encode_rfc2231(value[2], value[0], value[1]))
    try:
        value.encode("ascii")
    except UnicodeEncodeError:
        return "%s*=%s" % (name, utils.encode_rfc2231(value, "utf-8", ""))
    if quote or re.search(r'[ \(\)<>@,;:\\"/\[\]\?=]', value):
        return '%s="%s"' % (name, utils.quote(value))
    return "%s=%s" % (name, value)


def _uu_decoded(encoded):
    """The data of uuencoded lines."""
    lines = iter(encoded.splitlines())
    for line in lines:
        if line.startswith(b"begin "):
            break
    else:
        raise ValueError("`begin` line not found")
    parts = []
    for line in lines:
        if not line or line.strip(b" \t\r\n\f") == b"end":
            break
        try:
            parts.append(binascii.a2b_uu(line))
        except binascii.Error:
            parts.append(binascii.a2b_uu(line[:((line[0] - 32 & 63) * 4 + 5) // 3 + 1]))
    return b"".join(parts)


def _payload_bytes(text):
    """Bytes that a parser read, or text as a program assigned it."""
    if utils._has_surrogates(text):
        return text.encode("ascii", "surrogateescape")
    try:
        return text.encode("raw-unicode-escape")
    except UnicodeError:
        return text.encode("ascii", "replace")


def _base64_decoded(data):
    """(bytes, defects) of base64 that may be damaged."""
    padding, characters = errors.InvalidBase64PaddingDefect, errors.InvalidBase64CharactersDefect
    short = -len(data) % 4
    attempts = (data + b"=" * short, True, [padding] if short else []), (data, False, [characters]), \
        (data + b"==", False, [characters, padding])
    for text, strict, defects in attempts:
        if strict and not _BASE64.fullmatch(text):
            continue
        try:
            return binascii.a2b_base64(text), [defect() for defect in defects]
        except binascii.Error:
            pass
    return data, [errors.InvalidBase64LengthDefect()]


_BASE64 = re.compile(rb"[A-Za-z0-9+/]*=*")


class Message:
    """A message, or a part of one.  Headers: a mapping whose names ignore case and may occur more than once."""

    def __init__(self, policy=compat32):
        self.policy = policy
        self._headers = []
        self._unixfrom = self._payload = self._charset = None
        self.preamble = self.epilogue = None
        self.defects = []
        self._default_type = "text/plain"

    def __str__(self):
        return self.as_string()

    def as_string(self, unixfrom=False, maxheaderlen=0, policy=None):
        """The whole message as text."""
        from email.generator import Generator
        out = StringIO()
        Generator(out, mangle_from_=False, maxheaderlen=maxheaderlen, policy=self.policy if policy is None else policy).flatten(self, unixfrom)
        return out.getvalue()

    def __bytes__(self):
        return self.as_bytes()

    def as_bytes(self, unixfrom=False, policy=None):
        """The whole message as bytes."""
        from email.generator import BytesGenerator
        out = BytesIO()
        BytesGenerator(out, mangle_from_=False, policy=self.policy if policy is None else policy).flatten(self, unixfrom)
        return out.getvalue()

    def is_multipart(self):
        """Is the payload a list of parts?"""
        return isinstance(self._payload, list)

    def set_unixfrom(self, unixfrom):
        self._unixfrom = unixfrom

    def get_unixfrom(self):
        return self._unixfrom

    # -- payload

    def attach(self, payload):
        """Another part."""
        if self._payload is None:
            self._payload = [payload]
        else:
            try:
                self._payload.append(payload)
            except AttributeError:
                raise TypeError("Attach is not valid on a message with a non-multipart payload")

    def get_payload(self, i=None, decode=False):
        """The text or the list of parts; part i; decode: bytes, as Content-Transfer-Encoding says."""
        if self.is_multipart():
            return None if decode else self._payload if i is None else self._payload[i]
        if i is not None:
            raise TypeError("Expected list, got %s" % type(self._payload))
        payload = self._payload
        if decode:
            return self._decoded(payload)
        if not isinstance(payload, str) or not utils._has_surrogates(payload):
            return payload
        data = payload.encode("ascii", "surrogateescape")
        try:
            return data.decode(self.get_param("charset", "ascii"), "replace")
        except LookupError:
            return data.decode("ascii", "replace")

    def _decoded(self, payload):
        """The bytes of a payload; one that is no text stands for itself."""
        data = _payload_bytes(payload) if isinstance(payload, str) else b""
        encoding = str(self.get("content-transfer-encoding", "")).lower()
        if encoding == "quoted-printable":
            return quopri.decodestring(data)
        if encoding == "base64":
            decoded, defects = _base64_decoded(b"".join(data.splitlines()))
            for defect in defects:
                self.policy.handle_defect(self, defect)
            return decoded
        if encoding in ("x-uuencode", "uuencode", "uue", "x-uue"):
            try:
                return _uu_decoded(data)
            except ValueError:
                return data
        return data if isinstance(payload, str) else payload

    def set_payload(self, payload, charset=None):
        """Text, or a list of parts."""
        if charset is not None and not hasattr(charset, "input_charset"):
            charset = Charset(charset)
        if isinstance(charset, Charset) and hasattr(payload, "encode"):
            payload = payload.encode(charset.output_charset, "surrogateescape")
        self._payload = payload.decode("ascii", "surrogateescape") if hasattr(payload, "decode") else payload
        if charset is not None:
            self.set_charset(charset)

    def set_charset(self, charset):
        """The payload's character set, also in Content-Type; the payload is encoded if it was not.  None takes it away."""
        if charset is None:
            self.del_param("charset")
            self._charset = None
            return
        charset = self._charset = charset if isinstance(charset, Charset) else Charset(charset)
        sent = charset.get_output_charset()
        if "MIME-Version" not in self:
            self.add_header("MIME-Version", "1.0")
        if "Content-Type" in self:
            self.set_param("charset", sent)
        else:
            self.add_header("Content-Type", "text/plain", charset=sent)
        if charset != sent:
            self._payload = charset.body_encode(self._payload)
        if "Content-Transfer-Encoding" in self:
            return
        encoding = charset.get_body_encoding()
        if callable(encoding):
            encoding(self)
            return
        raw = self._payload
        self._payload = charset.body_encode(raw.encode("ascii", "surrogateescape") if raw and utils._has_surrogates(raw) else raw)
        self.add_header("Content-Transfer-Encoding", encoding)

    def get_charset(self):
        return self._charset

    # -- headers

    def __len__(self):
        return len(self._headers)

    def __getitem__(self, name):
        return self.get(name)

    def __setitem__(self, name, val):
        limit = self.policy.header_max_count(name)
        if limit and sum(key.lower() == name.lower() for key, _ in self._headers) >= limit:
            raise ValueError("There may be at most {} {} headers in a message".format(limit, name))
        self._headers.append(self.policy.header_store_parse(name, val))

    def __delitem__(self, name):
        self._headers = [pair for pair in self._headers if pair[0].lower() != name.lower()]

    def __contains__(self, name):
        return any(key.lower() == name.lower() for key, _ in self._headers)

    def __iter__(self):
        return iter(self.keys())

    def keys(self):
        return [key for key, _ in self._headers]

    def values(self):
        return [self.policy.header_fetch_parse(key, value) for key, value in self._headers]

    def items(self):
        return [(key, self.policy.header_fetch_parse(key, value)) for key, value in self._headers]

    def get(self, name, failobj=None):
        """The first header of this name."""
        for key, value in self._headers:
            if key.lower() == name.lower():
                return self.policy.header_fetch_parse(key, value)
        return failobj

    def set_raw(self, name, value):
        """As parsers do: the value is taken as it is."""
        self._headers.append((name, value))

    def raw_items(self):
        return iter(self._headers.copy())

    def get_all(self, name, failobj=None):
        """All headers of this name."""
        found = [self.policy.header_fetch_parse(key, value) for key, value in self._headers if key.lower() == name.lower()]
        return found or failobj

    def add_header(self, _name, _value, **_params):
        """With parameters: content_type="x" is content-type="x"; None gives the name alone."""
        parts = [] if _value is None else [_value]
        for name, value in _params.items():
            name = name.replace("_", "-")
            parts.append(name if value is None else _param_text(name, value))
        self[_name] = "; ".join(parts)

    def replace_header(self, _name, _value):
        """The first header of this name, in its place.  KeyError."""
        for i, (key, _) in enumerate(self._headers):
            if key.lower() == _name.lower():
                self._headers[i] = self.policy.header_store_parse(key, _value)
                return
        raise KeyError(_name)

    # -- content type

    def get_content_type(self):
        """As in "text/plain", in lower case."""
        missing = object()
        value = self.get("content-type", missing)
        if value is missing:
            return self.get_default_type()
        kind = _split_params(str(value))[0].strip().lower()
        return kind if kind.count("/") == 1 else "text/plain"

    def get_content_maintype(self):
        return self.get_content_type().split("/")[0]

    def get_content_subtype(self):
        return self.get_content_type().split("/")[1]

    def get_default_type(self):
        """The type if no header says so."""
        return self._default_type

    def set_default_type(self, ctype):
        self._default_type = ctype

    def _params_of(self, header):
        missing = object()
        value = self.get(header, missing)
        return None if value is missing else utils.decode_params(_parse_params(str(value)))

    def get_params(self, failobj=None, header="content-type", unquote=True):
        """[(name, value)] of a header."""
        params = self._params_of(header)
        if params is None:
            return failobj
        return [(name, _unquoted(value)) for name, value in params] if unquote else params

    def get_param(self, param, failobj=None, header="content-type", unquote=True):
        """The value of a parameter."""
        for name, value in self._params_of(header) or ():
            if name.lower() == param.lower():
                return _unquoted(value) if unquote else value
        return failobj

    def set_param(self, param, value, header="Content-Type", requote=True, charset=None, language="", replace=False):
        """Adds or changes a parameter."""
        if not isinstance(value, tuple) and charset:
            value = (charset, language, value)
        if header not in self and header.lower() == "content-type":
            kind = "text/plain"
        else:
            kind = self.get(header)
        if not self.get_param(param, header=header):
            text = _param_text(param, value, requote)
            made = text if not kind else "; ".join([str(kind), text])
        else:
            made = "; ".join(_param_text(name, value if name.lower() == param.lower() else old, requote)
                             for name, old in self.get_params(header=header, unquote=requote))
        if made != self.get(header):
            self._replace(header, made, replace)

    def _replace(self, header, value, in_place):
        if in_place:
            self.replace_header(header, value)
        else:
            del self[header]
            self[header] = value

    def del_param(self, param, header="content-type", requote=True):
        """Takes a parameter away."""
        if header not in self:
            return
        params = self.get_params(header=header, unquote=requote)
        made = "; ".join(_param_text(name, value, requote) for name, value in params if name.lower() != param.lower())
        if made != self.get(header):
            self._replace(header, made, False)

    def set_type(self, type, header="Content-Type", requote=True):
        """Another type with the same parameters."""
        if type.count("/") != 1:
            raise ValueError
        if header.lower() == "content-type":
            del self["mime-version"]
            self["MIME-Version"] = "1.0"
        params = self.get_params([], header, requote)
        self._replace(header, type, False)
        for name, value in params[1:]:
            self.set_param(name, value, header, requote)

    def get_filename(self, failobj=None):
        """The name of the file that a part is."""
        missing = object()
        name = self.get_param("filename", missing, "content-disposition")
        if name is missing:
            name = self.get_param("name", missing, "content-type")
        return failobj if name is missing else utils.collapse_rfc2231_value(name).strip()

    def get_boundary(self, failobj=None):
        """What separates the parts."""
        missing = object()
        boundary = self.get_param("boundary", missing)
        return failobj if boundary is missing else utils.collapse_rfc2231_value(boundary).rstrip()

    def set_boundary(self, boundary):
        """In Content-Type, which must be there."""
        params = self._params_of("content-type")
        if params is None:
            raise errors.HeaderParseError("No Content-Type header found")
        if any(name.lower() == "boundary" for name, _ in params):
            params = [(name, '"%s"' % boundary if name.lower() == "boundary" else value) for name, value in params]
        else:
            params.append(("boundary", '"%s"' % boundary))
        text = "; ".join(name if value == "" else "%s=%s" % (name, value) for name, value in params)
        self._headers = [self.policy.header_store_parse(key, text) if key.lower() == "content-type" else (key, value)
                         for key, value in self._headers]

    def get_content_charset(self, failobj=None):
        """The character set in Content-Type, in lower case."""
        missing = object()
        charset = self.get_param("charset", missing)
        if charset is missing:
            return failobj
        if isinstance(charset, tuple):
            encoding, _, charset = charset
            try:
                charset = charset.encode("raw-unicode-escape").decode(encoding or "us-ascii")
            except (LookupError, UnicodeError):
                pass
        return charset.lower() if charset.isascii() else failobj

    def get_charsets(self, failobj=None):
        """Those of all parts."""
        return [part.get_content_charset(failobj) for part in self.walk()]

    def get_content_disposition(self):
        """"inline", "attachment", or None."""
        value = self.get("content-disposition")
        return None if value is None else _split_params(str(value))[0].strip().lower()

    from email.iterators import walk


def _unquoted(value):
    if isinstance(value, tuple):
        return value[0], value[1], utils.unquote(value[2])
    return utils.unquote(value)


class MIMEPart(Message):
    """A part that knows contents."""

    def __init__(self, policy=None):
        if policy is None:
            from email.policy import default as policy
        super().__init__(policy)

    def as_string(self, unixfrom=False, maxheaderlen=None, policy=None):
        policy = self.policy if policy is None else policy
        return super().as_string(unixfrom, policy.max_line_length if maxheaderlen is None else maxheaderlen, policy)

    def __str__(self):
        return self.as_string(policy=self.policy.clone(utf8=True))

    def is_attachment(self):
        """Does Content-Disposition say so?"""
        value = self.get("content-disposition")
        return False if value is None else value.content_disposition == "attachment"

    def _root(self):
        """[the part of a multipart/related that the others belong to: what `start` names, or the first], [] without parts."""
        start = self.get_param("start")
        parts = list(self.iter_parts())
        return [part for part in parts if start and part["content-id"] == start][:1] or parts[:1]

    def _bodies(self, part, wanted):
        """(rank, part) of what may be the body."""
        if part.is_attachment():
            return
        maintype, subtype = part.get_content_type().split("/")
        if subtype in wanted and (maintype == "text" or (maintype, subtype) == ("multipart", "related")):
            yield wanted.index(subtype), part
        if maintype == "multipart" and self.is_multipart():
            for inner in part._root() if subtype == "related" else part.iter_parts():
                yield from self._bodies(inner, wanted)

    def get_body(self, preferencelist=("related", "html", "plain")):
        """The part that is the text of the message, of the kind named first that there is."""
        best, body = len(preferencelist), None
        for rank, part in self._bodies(self, preferencelist):
            if rank < best:
                best, body = rank, part
                if rank == 0:
                    break
        return body

    def iter_attachments(self):
        """The parts that are not the body."""
        maintype, subtype = self.get_content_type().split("/")
        if maintype != "multipart" or subtype == "alternative":
            return
        bodies = self._root() if subtype == "related" else []
        unseen = {"text/plain", "text/html", "multipart/related", "multipart/alternative"} if subtype != "related" else set()
        for part in list(self.iter_parts()):
            kind = part.get_content_type()
            if kind in unseen and not part.is_attachment():
                unseen.remove(kind)
            elif part not in bodies:
                yield part

    def iter_parts(self):
        """The parts of a multipart."""
        if self.is_multipart():
            yield from self.get_payload()

    def get_content(self, *args, content_manager=None, **kw):
        """The content, as its type has it: text, bytes, a message."""
        return (content_manager or self.policy.content_manager).get_content(self, *args, **kw)

    def set_content(self, *args, content_manager=None, **kw):
        """Text, bytes (maintype, subtype), a message."""
        (content_manager or self.policy.content_manager).set_content(self, *args, **kw)

    def _make_multipart(self, subtype, disallowed, boundary):
        if self.get_content_maintype() == "multipart" and self.get_content_subtype() in disallowed + (subtype,):
            raise ValueError("Cannot convert {} to {}".format(self.get_content_subtype(), subtype))
        kept = [pair for pair in self._headers if not pair[0].lower().startswith("content-")]
        moved = [pair for pair in self._headers if pair[0].lower().startswith("content-")]
        if moved:
            part = type(self)(policy=self.policy)
            part._headers = moved
            part._payload = self._payload
            self._payload = [part]
        else:
            self._payload = []
        self._headers = kept
        self["Content-Type"] = "multipart/" + subtype
        if boundary is not None:
            self.set_param("boundary", boundary)

    def make_related(self, boundary=None):
        """From now on multipart/related, with the former content as first part."""
        self._make_multipart("related", ("alternative", "mixed"), boundary)

    def make_alternative(self, boundary=None):
        self._make_multipart("alternative", ("mixed",), boundary)

    def make_mixed(self, boundary=None):
        self._make_multipart("mixed", (), boundary)

    def _add(self, subtype, args, kw, disposition=None):
        if self.get_content_maintype() != "multipart" or self.get_content_subtype() != subtype:
            getattr(self, "make_" + subtype)()
        part = type(self)(policy=self.policy)
        part.set_content(*args, **kw)
        if disposition and "content-disposition" not in part:
            part["Content-Disposition"] = disposition
        self.attach(part)

    def add_related(self, *args, **kw):
        """A part that the first one refers to."""
        self._add("related", args, kw, "inline")

    def add_alternative(self, *args, **kw):
        """Another form of the same content."""
        self._add("alternative", args, kw)

    def add_attachment(self, *args, **kw):
        """A file that goes with it."""
        self._add("mixed", args, kw, "attachment")

    def clear(self):
        """No headers, no payload."""
        self._headers = []
        self._payload = None

    def clear_content(self):
        """No payload, no headers about it."""
        self._headers = [pair for pair in self._headers if not pair[0].lower().startswith("content-")]
        self._payload = None


class EmailMessage(MIMEPart):
    """A whole message."""

    def set_content(self, *args, **kw):
        super().set_content(*args, **kw)
        if "MIME-Version" not in self:
            self["MIME-Version"] = "1.0"
