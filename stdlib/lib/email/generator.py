"""Messages as text and as bytes."""
import copy
import random
import re
import sys
import time
from io import BytesIO, StringIO

from email.errors import HeaderWriteError
from email.utils import _has_surrogates

__all__ = ["Generator", "DecodedGenerator", "BytesGenerator"]

_LINE_END = re.compile(r"\r\n|\r|\n")
_NO_CONTINUATION = re.compile(r"(?>\r\n|\r|\n)[^ \t]")
_FROM = re.compile(r"^From ", re.MULTILINE)


def _check_folded(folded, linesep):
    """HeaderWriteError if lines, as text or bytes, would be read as something else than one header."""
    binary = isinstance(folded, bytes)
    line = folded.decode("latin-1") if binary else folded
    if not line.endswith(linesep):
        raise HeaderWriteError(f"folded header does not end with {linesep.encode() if binary else linesep!r}: {folded!r}")
    if _NO_CONTINUATION.search(line.removesuffix(linesep)):
        raise HeaderWriteError(f"folded header contains newline: {folded!r}")


class Generator:
    """flatten(message) writes to the text file outfp."""

    def __init__(self, outfp, mangle_from_=None, maxheaderlen=None, *, policy=None):
        if mangle_from_ is None:
            mangle_from_ = True if policy is None else policy.mangle_from_
        self._fp, self._mangle_from_, self.maxheaderlen, self.policy = outfp, mangle_from_, maxheaderlen, policy

    def write(self, s):
        self._fp.write(s)

    def flatten(self, msg, unixfrom=False, linesep=None):
        """The whole message; unixfrom: with a "From " line before it."""
        policy = msg.policy if self.policy is None else self.policy
        if linesep is not None:
            policy = policy.clone(linesep=linesep)
        if self.maxheaderlen is not None:
            policy = policy.clone(max_line_length=self.maxheaderlen)
        before = self.policy
        before_msg = msg.policy
        try:
            self.policy = msg.policy = policy
            self._NL = policy.linesep
            if unixfrom:
                self.write((msg.get_unixfrom() or "From nobody " + time.ctime(time.time())) + self._NL)
            self._write(msg)
        finally:
            self.policy, msg.policy = before, before_msg

    def clone(self, fp):
        """A generator like this one for another file."""
        return type(self)(fp, self._mangle_from_, None, policy=self.policy)

    def _new_buffer(self):
        return StringIO()

    def _write(self, msg):
        """The body first: writing it may change the headers (boundaries)."""
        outer, self._fp = self._fp, self._new_buffer()
        self._new_encoding = None
        try:
            self._dispatch(msg)
        finally:
            body, self._fp = self._fp, outer
        changed, self._new_encoding = self._new_encoding, None
        if changed:
            msg = copy.copy(msg)
            msg._headers = msg._headers.copy()
            if msg.get("content-transfer-encoding") is None:
                msg["Content-Transfer-Encoding"] = changed[0]
            else:
                msg.replace_header("content-transfer-encoding", changed[0])
            msg.replace_header("content-type", changed[1])
        write_headers = getattr(msg, "_write_headers", None)
        if write_headers is None:
            self._write_headers(msg)
        else:
            write_headers(self)
        self._fp.write(body.getvalue())

    def _dispatch(self, msg):
        """By the method _handle_TYPE_SUBTYPE or else _handle_TYPE."""
        kind = "_handle_" + msg.get_content_type().replace("/", "_").replace("-", "_")
        general = "_handle_" + msg.get_content_maintype().replace("-", "_")
        write = getattr(self, kind, None) or getattr(self, general, self._writeBody)
        write(msg)

    _folds = "fold"                 # the policy's method that makes lines for such a file

    def _write_headers(self, msg):
        fold = getattr(self.policy, self._folds)
        for field in msg.raw_items():
            folded = fold(*field)
            if self.policy.verify_generated_headers:
                _check_folded(folded, self.policy.linesep)
            self._fp.write(folded)
        self.write(self._NL)

    def _write_lines(self, text):
        """Every line end as the policy's."""
        if text:
            self.write(self._NL.join(_LINE_END.split(text)))

    def _write_mangled(self, text):
        """Lines that no reader of mailboxes takes for the start of the next message."""
        self._write_lines(_FROM.sub(">From ", text) if self._mangle_from_ and text else text)

    def _handle_text(self, msg):
        payload = msg.get_payload()
        if not isinstance(payload, (str, type(None))):
            raise TypeError("string payload expected: %s" % type(payload))
        charset = msg.get_param("charset")
        if payload is not None and charset is not None and _has_surrogates(msg._payload):
            encoded = copy.deepcopy(msg)
            del encoded["content-transfer-encoding"]
            encoded.set_payload(payload, charset)
            payload = encoded.get_payload()
            self._new_encoding = encoded["content-transfer-encoding"], encoded["content-type"]
        self._write_mangled(payload)

    _writeBody = _handle_text

    def _handle_multipart(self, msg):
        payload = msg.get_payload()
        if isinstance(payload, str):
            self.write(payload)
            return
        if not isinstance(payload, list):
            payload = [] if payload is None else [payload]
        texts = [self._flattened(part) for part in payload]
        boundary = msg.get_boundary()
        if not boundary:
            boundary = self._make_boundary(self._line_end().join(texts))
            msg.set_boundary(boundary)
        if msg.preamble is not None:
            self._write_mangled(msg.preamble)
            self.write(self._NL)
        between = "--" + boundary
        for text in texts or [self._new_buffer().getvalue()]:
            self.write(between + self._NL)
            self._fp.write(text)
            between = self._NL + "--" + boundary
        self.write(self._NL + "--" + boundary + "--" + self._NL)
        if msg.epilogue is not None:
            self._write_mangled(msg.epilogue)

    def _handle_multipart_signed(self, msg):
        """What is signed must not be folded otherwise."""
        before, self.policy = self.policy, self.policy.clone(max_line_length=0)
        try:
            self._handle_multipart(msg)
        finally:
            self.policy = before

    def _flattened(self, part):
        buffer = self._new_buffer()
        self.clone(buffer).flatten(part, unixfrom=False, linesep=self._NL)
        return buffer.getvalue()

    def _line_end(self):
        """The end of a line as the file wants it."""
        return self._NL

    def _handle_message_delivery_status(self, msg):
        """Blocks of headers; the line end that closes each is the empty line between two."""
        end = self._line_end()
        self._fp.write(end.join(self._flattened(part).removesuffix(end) for part in msg.get_payload()))

    def _handle_message(self, msg):
        payload = msg.get_payload()
        if isinstance(payload, list):
            self._fp.write(self._flattened(payload[0]))
        else:
            self._write_lines(payload)

    @classmethod
    def _make_boundary(cls, text=None):
        """One that does not occur in the text."""
        width = len(repr(sys.maxsize - 1))
        boundary = "=" * 15 + "%0*d" % (width, random.randrange(sys.maxsize)) + "=="
        if text is None:
            return boundary
        made, count = boundary, 0
        while re.search("^--" + re.escape(made) + "(--)?$", text, re.MULTILINE):
            made = boundary + "." + str(count)
            count += 1
        return made


class BytesGenerator(Generator):
    """flatten(message) writes to the binary file outfp."""

    _folds = "fold_binary"

    def write(self, s):
        self._fp.write(s.encode("ascii", "surrogateescape"))

    def _new_buffer(self):
        return BytesIO()

    def _line_end(self):
        return self._NL.encode()

    @classmethod
    def _make_boundary(cls, text=None):
        return super()._make_boundary(None if text is None else text.decode("latin-1"))

    def _handle_text(self, msg):
        raw = msg._payload
        if isinstance(raw, str) and self.policy.cte_type != "7bit" and _has_surrogates(raw):
            self._write_mangled(raw)
        else:
            super()._handle_text(msg)

    _writeBody = _handle_text


_FORMAT = "[Non-text (%(type)s) part of message omitted, filename %(filename)s]"


class DecodedGenerator(Generator):
    """Text parts as they read; a line for each other part."""

    def __init__(self, outfp, mangle_from_=None, maxheaderlen=None, fmt=None, *, policy=None):
        super().__init__(outfp, mangle_from_, maxheaderlen, policy=policy)
        self._fmt = _FORMAT if fmt is None else fmt

    def _dispatch(self, msg):
        for part in msg.walk():
            maintype = part.get_content_maintype()
            if maintype == "text":
                print(part.get_payload(decode=False), file=self._fp)
            elif maintype != "multipart":
                print(self._fmt % {"type": part.get_content_type(), "maintype": maintype, "subtype": part.get_content_subtype(),
                                   "filename": part.get_filename("[no filename]"),
                                   "description": part.get("Content-Description", "[no description]"),
                                   "encoding": part.get("Content-Transfer-Encoding", "[no encoding]")}, file=self._fp)


_make_boundary = Generator._make_boundary
