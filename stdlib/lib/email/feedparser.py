"""The parser of messages: lines go in, piece by piece, a tree of parts comes out.  Nothing is an error; what is wrong is noted as a
defect of the part."""
import re

from email import errors
from email._policybase import compat32

__all__ = ["FeedParser", "BytesFeedParser"]

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_HEADER = re.compile(r"^(From |[\041-\071\073-\176]*:|[\t ])")


class _Lines:
    """All lines, and predicates at which an inner part ends."""

    def __init__(self, text):
        self.lines = _LINE.findall(text)
        self.at = 0
        self.ends = []

    def next(self):
        """The next line, None at the end of this part."""
        if self.at >= len(self.lines):
            return None
        line = self.lines[self.at]
        if any(end(line) for end in reversed(self.ends)):
            return None
        self.at += 1
        return line

    def back(self):
        self.at -= 1


class FeedParser:
    """feed(text) as often as there is some, then close()."""

    def __init__(self, _factory=None, *, policy=compat32):
        self.policy = policy
        if _factory is None:
            if policy.message_factory is None:
                from email.message import Message as _factory
            else:
                _factory = policy.message_factory
        self._factory = _factory
        self._texts = []
        self._headersonly = False

    def _set_headersonly(self):
        self._headersonly = True

    def feed(self, data):
        """More text."""
        self._texts.append(data)

    def close(self):
        """The message."""
        lines = _Lines("".join(self._texts))
        root = self._part(lines, None)
        if root.get_content_maintype() == "multipart" and not root.is_multipart() and not self._headersonly:
            self.policy.handle_defect(root, errors.MultipartInvariantViolationDefect())
        return root

    def _new(self, parent):
        try:
            made = self._factory(policy=self.policy)
        except TypeError:
            made = self._factory()
        if parent is not None and parent.get_content_type() == "multipart/digest":
            made.set_default_type("message/rfc822")
        return made

    def _part(self, lines, parent):
        part = self._new(parent)
        self._read_headers(part, lines)
        if self._headersonly:
            part.set_payload(self._rest(lines))
        elif part.get_content_type() == "message/delivery-status":
            self._read_blocks(part, lines)
        elif part.get_content_maintype() == "message":
            part.attach(self._part(lines, part))
        elif part.get_content_maintype() == "multipart":
            self._read_multipart(part, lines)
        else:
            part.set_payload(self._rest(lines))
        return part

    @staticmethod
    def _rest(lines):
        out = []
        while (line := lines.next()) is not None:
            out.append(line)
        return "".join(out)

    # -- headers

    def _read_headers(self, part, lines):
        collected = []
        while (line := lines.next()) is not None:
            if not _HEADER.match(line):
                if line.rstrip("\r\n"):
                    self.policy.handle_defect(part, errors.MissingHeaderBodySeparatorDefect())
                    lines.back()
                break
            collected.append(line)
        header = []

        def finish():
            if header:
                part.set_raw(*self.policy.header_source_parse(header))
                header.clear()

        for number, line in enumerate(collected):
            if line[0] in " \t":
                if header:
                    header.append(line)
                else:
                    self.policy.handle_defect(part, errors.FirstHeaderLineIsContinuationDefect(line))
                continue
            finish()
            if line.startswith("From "):
                if number == 0:
                    part.set_unixfrom(line.rstrip("\r\n"))
                elif number == len(collected) - 1:
                    lines.back()
                    return
                else:
                    part.defects.append(errors.MisplacedEnvelopeHeaderDefect(line))
                continue
            if line.startswith(":"):
                part.defects.append(errors.InvalidHeaderDefect("Missing header name."))
                continue
            header.append(line)
        finish()

    # -- bodies

    def _read_blocks(self, part, lines):
        """Delivery reports: groups of headers, each a part."""
        while True:
            lines.ends.append(lambda line: not line.strip())
            part.attach(self._part(lines, part))
            lines.ends.pop()
            if lines.next() is None:
                return
            if (line := lines.next()) is None:
                return
            lines.back()

    def _read_multipart(self, part, lines):
        boundary = part.get_boundary()
        if boundary is None:
            self.policy.handle_defect(part, errors.NoBoundaryInMultipartDefect())
            part.set_payload(self._rest(lines))
            return
        if str(part.get("content-transfer-encoding", "8bit")).lower() not in ("7bit", "8bit", "binary"):
            self.policy.handle_defect(part, errors.InvalidMultipartContentTransferEncodingDefect())
        separator = re.compile("(?P<sep>--" + re.escape(boundary) + r")(?P<end>--)?(?P<ws>[ \t]*)(?P<linesep>\r\n|\r|\n)?$")
        preamble, last, closed, begun = [], None, False, False
        while (line := lines.next()) is not None:
            found = separator.match(line)
            if not found:
                preamble.append(line)
                continue
            if found["end"]:
                closed, last = True, found["linesep"]
                break
            if not begun:
                begun = True
                self._set_preamble(part, preamble)
            self._read_inner(part, lines, separator)
        if not begun:
            self.policy.handle_defect(part, errors.StartBoundaryNotFoundDefect())
            part.set_payload("".join(preamble))
            part.epilogue = self._rest(lines)
            return
        if not closed:
            self.policy.handle_defect(part, errors.CloseBoundaryNotFoundDefect())
            return
        epilogue = self._rest(lines)
        part.epilogue = epilogue if epilogue or last else None
        if last:
            part.epilogue = epilogue

    @staticmethod
    def _set_preamble(part, preamble):
        if preamble:
            last = preamble[-1]
            preamble[-1] = last[:len(last) - len(re.search(r"(\r\n|\r|\n)?\Z", last)[0])]
            part.preamble = "".join(preamble)

    def _read_inner(self, part, lines, separator):
        while (line := lines.next()) is not None:       # several separators in a row are one
            found = separator.match(line)
            if not found or found["end"]:
                lines.back()
                break
        lines.ends.append(separator.match)
        inner = self._part(lines, part)
        lines.ends.pop()
        self._without_last_line_end(inner)
        part.attach(inner)

    @staticmethod
    def _without_last_line_end(part):
        """The line end before a separator belongs to it."""
        if part.get_content_maintype() == "multipart":
            text = part.epilogue
            if text == "":
                part.epilogue = None
            elif text is not None:
                part.epilogue = re.sub(r"(\r\n|\r|\n)\Z", "", text)
            return
        if part.is_multipart():
            if part.get_payload():
                FeedParser._without_last_line_end(part.get_payload()[-1])
            return
        if isinstance(part._payload, str):
            part._payload = re.sub(r"(\r\n|\r|\n)\Z", "", part._payload)


class BytesFeedParser(FeedParser):
    """The same of bytes."""

    def feed(self, data):
        super().feed(data.decode("ascii", "surrogateescape"))
