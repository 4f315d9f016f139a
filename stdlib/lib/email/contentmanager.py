"""Content managers: what get_content() makes of parts, and set_content() of Python objects."""
import binascii
import sys
from contextlib import contextmanager

import email.charset
import email.message
from email import quoprimime


class ContentManager:
    """Two tables of functions: by content type, by Python type."""

    def __init__(self):
        self.get_handlers, self.set_handlers = {}, {}

    def add_get_handler(self, key, handler):
        self.get_handlers[key] = handler

    def add_set_handler(self, typekey, handler):
        self.set_handlers[typekey] = handler

    def get_content(self, msg, *args, **kw):
        """What the handler of the content type makes, or of its main type, or of all types ("").  KeyError."""
        kind = msg.get_content_type()
        for key in (kind, msg.get_content_maintype(), ""):
            if key in self.get_handlers:
                return self.get_handlers[key](msg, *args, **kw)
        raise KeyError(kind)

    def set_content(self, msg, obj, *args, **kw):
        """Hands obj to the handler of its type or the next base that has one (by type or by name), else of None.  KeyError."""
        if msg.get_content_maintype() == "multipart":
            raise TypeError("set_content not valid on multipart")
        handler = self._set_handler(msg, obj)
        msg.clear_content()
        handler(msg, obj, *args, **kw)

    def _set_handler(self, msg, obj):
        missing = None
        for cls in type(obj).__mro__:
            full = ".".join(filter(None, (cls.__module__, cls.__qualname__)))
            for key in (cls, full, cls.__qualname__, cls.__name__):
                if key in self.set_handlers:
                    return self.set_handlers[key]
            missing = missing or full
        if None in self.set_handlers:
            return self.set_handlers[None]
        raise KeyError(missing)


raw_data_manager = ContentManager()

# encodings that leave the bytes as they are: what becomes of those above 127 in a payload, which is text
_PLAIN_ERRORS = {"7bit": "strict", "8bit": "surrogateescape", "binary": "surrogateescape"}


def get_text_content(msg, errors="replace"):
    """The text of a text part, decoded by its charset."""
    return msg.get_payload(decode=True).decode(msg.get_param("charset", "ASCII"), errors=errors)


def get_non_text_content(msg):
    """The bytes of a part that is no text."""
    return msg.get_payload(decode=True)


def get_message_content(msg):
    """The message in a part."""
    return msg.get_payload(0)


def get_and_fixup_unknown_message_content(msg):
    """The bytes of a message part of an unknown kind."""
    return bytes(msg.get_payload(0))


raw_data_manager.add_get_handler("text", get_text_content)
for _kind in "audio", "image", "video", "application":
    raw_data_manager.add_get_handler(_kind, get_non_text_content)
for _kind in "rfc822", "external-body":
    raw_data_manager.add_get_handler("message/" + _kind, get_message_content)
raw_data_manager.add_get_handler("message", get_and_fixup_unknown_message_content)


@contextmanager
def _part(msg, content_type, headers, disposition, filename, cid, params):
    """The headers of a part in their order; between them the block sets the payload and its transfer encoding.

    headers: header objects, or lines.  ValueError if one of them has a defect.
    """
    msg["Content-Type"] = content_type
    if headers and not hasattr(headers[0], "name"):
        headers = [msg.policy.header_factory(*msg.policy.header_source_parse([line])) for line in headers]
    for header in headers or ():
        if header.defects:
            raise ValueError("Invalid header: {}".format(header.fold(policy=msg.policy))) from header.defects[0]
        msg[header.name] = header
    yield
    if disposition is not None or filename is not None:
        msg["Content-Disposition"] = "attachment" if disposition is None else disposition
    if filename is not None:
        msg.set_param("filename", filename, header="Content-Disposition", replace=True)
    if cid is not None:
        msg["Content-ID"] = cid
    for name in params or ():
        msg.set_param(name, params[name])


def _base64_lines(data, max_line_length):
    step = max_line_length // 4 * 3
    return "".join(binascii.b2a_base64(data[at:at + step]).decode("ascii") for at in range(0, len(data), step))


def _encoded_text(string, charset, encoding, policy):
    """(encoding, payload); without an encoding the plainest that the policy allows, or what is shorter for the first ten lines."""
    lines = string.encode(charset).splitlines()
    plain = b"\n".join(lines) + b"\n"
    linesep = policy.linesep.encode("ascii")
    width = policy.max_line_length or sys.maxsize
    if encoding is None and max(map(len, lines), default=0) <= width:
        encoding = "7bit" if plain.isascii() else "8bit" if policy.cte_type == "8bit" else None
    if encoding is None:
        sample = linesep.join(lines[:10]) + linesep
        quoted = quoprimime.body_encode(sample.decode("latin-1"), width)
        if len(quoted) > len(binascii.b2a_base64(sample)):
            encoding = "base64"
        elif len(lines) <= 10:
            return "quoted-printable", quoted
        else:
            encoding = "quoted-printable"
    if encoding == "base64":
        return encoding, _base64_lines(linesep.join(lines) + linesep, policy.max_line_length or 76)
    if encoding == "quoted-printable":
        return encoding, quoprimime.body_encode(plain.decode("latin-1"), width)
    if encoding in ("7bit", "8bit"):
        return encoding, plain.decode("ascii", _PLAIN_ERRORS[encoding])
    raise ValueError("Unknown content transfer encoding {}".format(encoding))


def set_text_content(msg, string, subtype="plain", charset="utf-8", cte=None, disposition=None, filename=None, cid=None, params=None,
                     headers=None):
    """The handler of str: text/SUBTYPE."""
    with _part(msg, "text/" + subtype, headers, disposition, filename, cid, params):
        encoding, payload = _encoded_text(string, charset, cte, msg.policy)
        msg.set_payload(payload)
        msg.set_param("charset", email.charset.ALIASES.get(charset, charset), replace=True)
        msg["Content-Transfer-Encoding"] = encoding


# subtype of message/: the encodings that may be asked for, the first without asking
_MESSAGE_ENCODINGS = {"rfc822": ("8bit", "7bit", "binary"), "external-body": ("7bit",)}


def set_message_content(msg, message, subtype="rfc822", cte=None, disposition=None, filename=None, cid=None, params=None, headers=None):
    """The handler of messages: message/SUBTYPE."""
    if subtype == "partial":
        raise ValueError("message/partial is not supported for Message objects")
    allowed = _MESSAGE_ENCODINGS.get(subtype, (cte or "7bit",))
    if cte is not None and cte not in allowed:
        raise ValueError("message/{} parts do not support cte={}".format(subtype, cte))
    with _part(msg, "message/" + subtype, headers, disposition, filename, cid, params):
        msg.set_payload([message])
        msg["Content-Transfer-Encoding"] = cte or allowed[0]


def set_bytes_content(msg, data, maintype, subtype, cte="base64", disposition=None, filename=None, cid=None, params=None, headers=None):
    """The handler of bytes and what is like them: MAINTYPE/SUBTYPE."""
    with _part(msg, maintype + "/" + subtype, headers, disposition, filename, cid, params):
        if cte == "base64":
            data = _base64_lines(data, msg.policy.max_line_length or 76)
        elif cte == "quoted-printable":
            data = binascii.b2a_qp(data, istext=False, header=False, quotetabs=True).decode("ascii")
        elif cte in _PLAIN_ERRORS:
            data = data.decode("ascii", _PLAIN_ERRORS[cte])
        msg.set_payload(data)
        msg["Content-Transfer-Encoding"] = cte


raw_data_manager.add_set_handler(str, set_text_content)
raw_data_manager.add_set_handler(email.message.Message, set_message_content)
for _kind in bytes, bytearray, memoryview:
    raw_data_manager.add_set_handler(_kind, set_bytes_content)
