"""Content managers: what get_content() makes of parts, and set_content() of Python objects."""
import binascii

import email.charset
import email.message
from email import errors, quoprimime


class ContentManager:
    """Two tables of functions: by content type, by Python type."""

    def __init__(self):
        self.get_handlers, self.set_handlers = {}, {}

    def add_get_handler(self, key, handler):
        self.get_handlers[key] = handler

    def add_set_handler(self, typekey, handler):
        self.set_handlers[typekey] = handler

    def get_content(self, msg, *args, **kw):
        kind = msg.get_content_type()
        for key in (kind, msg.get_content_maintype(), ""):
            if key in self.get_handlers:
                return self.get_handlers[key](msg, *args, **kw)
        raise KeyError(kind)

    def set_content(self, msg, obj, *args, **kw):
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


def get_text_content(msg, errors="replace"):
    return msg.get_payload(decode=True).decode(msg.get_param("charset", "ASCII"), errors=errors)


def get_non_text_content(msg):
    return msg.get_payload(decode=True)


def get_message_content(msg):
    return msg.get_payload(0)


def get_and_fixup_unknown_message_content(msg):
    return bytes(msg.get_payload(0))


raw_data_manager.add_get_handler("text", get_text_content)
for _kind in "audio", "image", "video", "application":
    raw_data_manager.add_get_handler(_kind, get_non_text_content)
for _kind in "rfc822", "external-body":
    raw_data_manager.add_get_handler("message/" + _kind, get_message_content)
raw_data_manager.add_get_handler("message", get_and_fixup_unknown_message_content)


def _prepare(msg, maintype, subtype, headers):
    msg["Content-Type"] = "/".join((maintype, subtype))
    if headers:
        if not hasattr(headers[0], "name"):
            headers = [msg.policy.header_factory(*line.split(":", 1)) for line in headers]
        try:
            for header in headers:
                if header.defects:
                    raise header.defects[0]
                msg[header.name] = header
        except errors.HeaderDefect as e:
            raise ValueError("Invalid header: {}".format(header.fold(policy=msg.policy))) from e


def _finish(msg, disposition, filename, cid, params):
    if disposition is None and filename is not None:
        disposition = "attachment"
    if disposition is not None:
        msg["Content-Disposition"] = disposition
    if filename is not None:
        msg.set_param("filename", filename, header="Content-Disposition", replace=True)
    if cid is not None:
        msg["Content-ID"] = cid
    for key, value in (params or {}).items():
        msg.set_param(key, value)


def _base64_lines(data, max_line_length):
    step = max_line_length // 4 * 3
    return "".join(binascii.b2a_base64(data[at:at + step]).decode("ascii") for at in range(0, len(data), step))


def _encoded_text(string, charset, encoding, policy):
    """(encoding, payload)"""
    lines = string.encode(charset).splitlines()
    linesep = policy.linesep.encode("ascii")

    def plain(lines):
        return b"\n".join(lines) + b"\n"

    if encoding is None:
        longest = max(map(len, lines), default=0)
        if longest <= (policy.max_line_length or 1 << 60) and all(line.isascii() for line in lines):
            return "7bit", plain(lines).decode("ascii")
        if policy.cte_type == "8bit" and longest <= (policy.max_line_length or 1 << 60):
            return "8bit", plain(lines).decode("ascii", "surrogateescape")
        sample = plain(lines[:10])
        quoted = quoprimime.body_encode(sample.decode("latin-1"), policy.max_line_length or 1 << 30)
        encoding = "base64" if len(binascii.b2a_base64(sample)) <= len(quoted) else "quoted-printable"
        if encoding == "quoted-printable" and len(lines) <= 10:
            return encoding, quoted
    if encoding == "7bit":
        return encoding, plain(lines).decode("ascii")
    if encoding == "8bit":
        return encoding, plain(lines).decode("ascii", "surrogateescape")
    if encoding == "quoted-printable":
        return encoding, quoprimime.body_encode(plain(lines).decode("latin-1"), policy.max_line_length or 1 << 30)
    if encoding == "base64":
        return encoding, _base64_lines(linesep.join(lines) + linesep, policy.max_line_length or 76)
    raise ValueError("Unknown content transfer encoding {}".format(encoding))


def set_text_content(msg, string, subtype="plain", charset="utf-8", cte=None, disposition=None, filename=None, cid=None, params=None,
                     headers=None):
    _prepare(msg, "text", subtype, headers)
    encoding, payload = _encoded_text(string, charset, cte, msg.policy)
    msg.set_payload(payload)
    msg.set_param("charset", email.charset.ALIASES.get(charset, charset), replace=True)
    msg["Content-Transfer-Encoding"] = encoding
    _finish(msg, disposition, filename, cid, params)


def set_message_content(msg, message, subtype="rfc822", cte=None, disposition=None, filename=None, cid=None, params=None, headers=None):
    if subtype == "partial":
        raise ValueError("message/partial is not supported for Message objects")
    if subtype == "rfc822" and cte not in (None, "7bit", "8bit", "binary"):
        raise ValueError("message/rfc822 parts do not support cte={}".format(cte))
    if subtype == "external-body" and cte not in (None, "7bit"):
        raise ValueError("message/external-body parts do not support cte={}".format(cte))
    cte = cte or ("8bit" if subtype == "rfc822" else "7bit")
    _prepare(msg, "message", subtype, headers)
    msg.set_payload([message])
    msg["Content-Transfer-Encoding"] = cte
    _finish(msg, disposition, filename, cid, params)


def set_bytes_content(msg, data, maintype, subtype, cte="base64", disposition=None, filename=None, cid=None, params=None, headers=None):
    _prepare(msg, maintype, subtype, headers)
    if cte == "base64":
        data = _base64_lines(data, msg.policy.max_line_length or 76)
    elif cte == "quoted-printable":
        data = binascii.b2a_qp(data, istext=False, header=False, quotetabs=True).decode("ascii")
    elif cte == "7bit":
        data = data.decode("ascii")
    elif cte in ("8bit", "binary"):
        data = data.decode("ascii", "surrogateescape")
    msg.set_payload(data)
    msg["Content-Transfer-Encoding"] = cte
    _finish(msg, disposition, filename, cid, params)


raw_data_manager.add_set_handler(str, set_text_content)
raw_data_manager.add_set_handler(email.message.EmailMessage, set_message_content)
for _kind in bytes, bytearray, memoryview:
    raw_data_manager.add_set_handler(_kind, set_bytes_content)
