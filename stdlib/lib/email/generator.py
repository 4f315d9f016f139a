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
_FROM = re.compile(r"^From ", re.MULTILINE)


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
        maintype, subtype = msg.get_content_maintype(), msg.get_content_subtype()
        name = "_".join((maintype, subtype)).replace("-", "_")
        method = getattr(self, "_handle_" + name, None) or getattr(self, "_handle_" + maintype.replace("-", "_"), None) or self._writeBody
        method(msg)

    def _write_headers(self, msg):
        for name, value in msg.raw_items():
            folded = self.policy.fold(name, value)
            if self.policy.verify_generated_headers:
                linesep = self.policy.linesep
                if not folded.endswith(linesep):
                    raise HeaderWriteError(f"folded header does not end with {linesep!r}: {folded!r}")
                if re.search(r"(?:\r\n|\r|\n)[^ \t]", folded.removesuffix(linesep)):
                    raise HeaderWriteError(f"folded header contains newline: {folded!r}")
            self.write(folded)
        self.write(self._NL)

    def _write_lines(self, text):
        """Every line end as the policy's."""
        if text:
            self.write(self._NL.join(_LINE_END.split(text)))

    def _handle_text(self, msg):
        payload = msg.get_payload()
        if payload is None:
            return
        if not isinstance(payload, str):
            raise TypeError("string payload expected: %s" % type(payload))
        if _has_surrogates(msg._payload):
            charset = msg.get_param("charset")
            if charset is not None:
                again = copy.deepcopy(msg)
                del again["content-transfer-encoding"]
                again.set_payload(msg._payload, charset)
                payload = again.get_payload()
                self._new_encoding = again["content-transfer-encoding"], again["content-type"]
        if self._mangle_from_:
            payload = _FROM.sub(">From ", payload)
        self._write_lines(payload)

    _writeBody = _handle_text

    def _handle_multipart(self, msg):
        subparts = msg.get_payload()
        if subparts is None:
            subparts = []
        elif isinstance(subparts, str):
            self.write(subparts)
            return
        elif not isinstance(subparts, list):
            subparts = [subparts]
        texts = []
        for part in subparts:
            buffer = self._new_buffer()
            self.clone(buffer).flatten(part, unixfrom=False, linesep=self._NL)
            texts.append(buffer.getvalue())
        boundary = msg.get_boundary()
        if not boundary:
            boundary = self._make_boundary(self._joined(texts))
            msg.set_boundary(boundary)
        if msg.preamble is not None:
            self._write_lines(_FROM.sub(">From ", msg.preamble) if self._mangle_from_ else msg.preamble)
            self.write(self._NL)
        self.write("--" + boundary + self._NL)
        for i, text in enumerate(texts):
            if i:
                self.write(self._NL + "--" + boundary + self._NL)
            self._fp.write(text)
        self.write(self._NL + "--" + boundary + "--" + self._NL)
        if msg.epilogue is not None:
            self._write_lines(_FROM.sub(">From ", msg.epilogue) if self._mangle_from_ else msg.epilogue)

    def _handle_multipart_signed(self, msg):
        """What is signed must not be folded otherwise."""
        before, self.policy = self.policy, self.policy.clone(max_line_length=0)
        try:
            self._handle_multipart(msg)
        finally:
            self.policy = before

    def _joined(self, texts):
        return self._NL.join(texts)

    def _handle_message_delivery_status(self, msg):
        blocks = []
        for part in msg.get_payload():
            buffer = self._new_buffer()
            self.clone(buffer).flatten(part, unixfrom=False, linesep=self._NL)
            blocks.append(buffer.getvalue())
        self._fp.write(self._joined(blocks))

    def _handle_message(self, msg):
        payload = msg.get_payload()
        if isinstance(payload, list):
            buffer = self._new_buffer()
            self.clone(buffer).flatten(payload[0], unixfrom=False, linesep=self._NL)
            self._fp.write(buffer.getvalue())
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

    def write(self, s):
        self._fp.write(s.encode("ascii", "surrogateescape"))

    def _new_buffer(self):
        return BytesIO()

    def _joined(self, texts):
        return self._NL.encode().join(texts) if not texts or isinstance(texts[0], bytes) else self._NL.join(texts)

    @classmethod
    def _make_boundary(cls, text=None):
        return super()._make_boundary(None if text is None else text.decode("latin-1"))

    def _write_headers(self, msg):
        for name, value in msg.raw_items():
            folded = self.policy.fold_binary(name, value)
            if self.policy.verify_generated_headers:
                linesep = self.policy.linesep.encode()
                if not folded.endswith(linesep):
                    raise HeaderWriteError(f"folded header does not end with {linesep!r}: {folded!r}")
                if re.search(rb"(?:\r\n|\r|\n)[^ \t]", folded.removesuffix(linesep)):
                    raise HeaderWriteError(f"folded header contains newline: {folded!r}")
            self._fp.write(folded)
        self.write(self._NL)

    def _handle_text(self, msg):
        if msg._payload is None:
            return
        if isinstance(msg._payload, str) and _has_surrogates(msg._payload) and self.policy.cte_type != "7bit":
            payload = _FROM.sub(">From ", msg._payload) if self._mangle_from_ else msg._payload
            self._write_lines(payload)
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
