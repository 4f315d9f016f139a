"""HTMLParser: calls a method for each tag, text, comment ... of a document, however broken."""
import re

from html import unescape

__all__ = ["HTMLParser"]

# Space is what HTML says it is, not what Python's \s says.
_TAG = re.compile(r"</?([a-zA-Z][^\t\n\r\f />]*)")
_ATTRIBUTE = re.compile(r"""[\t\n\r\f /]*([^\t\n\r\f />][^\t\n\r\f /=>]*)
                            ([\t\n\r\f ]*=[\t\n\r\f ]*("[^"]*"|'[^']*'|(?!["'])[^>\t\n\r\f ]*))?""", re.VERBOSE)
_BEGUN_VALUE = re.compile(r"""[\t\n\r\f ]*=[\t\n\r\f ]*(?:["']|\Z)""")
_CHARREF = re.compile(r"&#(?:[0-9]+|[xX][0-9a-fA-F]+)[^0-9a-fA-F]")
_TAG_END = re.compile(r"[\t\n\r\f /]*>")
_LESS, _LESS_OR_AND = re.compile("<"), re.compile("[<&]")
_REFERENCE_OVER = re.compile(r"[\s;]")
_ENTITYREF = re.compile(r"&([a-zA-Z][-.a-zA-Z0-9]*)[^a-zA-Z0-9]")
_MORE, _CDATA_END = re.compile(">"), re.compile(r"\]\]>")
_COMMENT_END, _BEGUN_COMMENT_END = re.compile("-->"), re.compile(r"--!?\Z|-\Z")
_DECLARATIONS = "<!--", "<![cdata[", "<!doctype"


class HTMLParser:
    """Feed it text; override handle_starttag, handle_endtag, handle_data ..."""

    CDATA_CONTENT_ELEMENTS = ("script", "style")

    def __init__(self, *, convert_charrefs=True):
        self.convert_charrefs = convert_charrefs
        self.reset()

    def reset(self):
        self.rawdata = ""
        self.lasttag = "???"
        self.cdata_elem = None
        self.lineno = 1
        self.offset = 0
        self.__starttag_text = None
        self._at = 0                # how far rawdata has been dealt with, while that goes on
        self._awaited = None        # the end of what rawdata begins with: a pattern, and how many characters it may have
        self._later = []            # texts behind rawdata, without that end; so much is not joined again and again

    def feed(self, data):
        if self._awaited and not self._ends_with(data):
            self._later.append(data)
            return
        self._join(data)
        self._go(False)

    def _ends_with(self, data):
        """Is what rawdata begins with over by this?"""
        pattern, size = self._awaited
        before = self._later[-1] if self._later else self.rawdata
        if len(before) < size and self._later:
            self._join("")
            before = self.rawdata
        return pattern.search(before[len(before) - size + 1:] + data if size > 1 else data)

    def _join(self, data):
        self.rawdata = "".join([self.rawdata, *self._later, data])
        self._later.clear()
        self._awaited = None

    def close(self):
        """The rest, as if the text ended here."""
        self._join("")
        self._go(True)

    def getpos(self):
        return self.lineno, self.offset

    def get_starttag_text(self):
        return self.__starttag_text

    # ---- going through the text

    def _take(self, stop):
        lines = self.rawdata.count("\n", self._at, stop)
        self.lineno += lines
        self.offset = stop - self.rawdata.rindex("\n", self._at, stop) - 1 if lines else self.offset + stop - self._at
        self._at = stop

    def _go(self, end):
        try:
            while self._at < len(self.rawdata):
                is_text = self.cdata_elem or self.rawdata[self._at] not in ("<" if self.convert_charrefs else "<&")
                if not (self._text(end) if is_text else self._markup(end)):
                    break
            if end and self._at < len(self.rawdata):
                self._data(self.rawdata[self._at:])
                self._take(len(self.rawdata))
        finally:
            self.rawdata, self._at = self.rawdata[self._at:], 0

    def _data(self, text):
        if text:
            self.handle_data(unescape(text) if self.convert_charrefs and not self.cdata_elem else text)

    def _text(self, end):
        """Up to the next markup; False: more of the text is needed."""
        raw, at = self.rawdata, self._at
        if self.cdata_elem:
            pattern = re.compile(rf"</{self.cdata_elem}[\t\n\r\f />]", re.IGNORECASE | re.ASCII)
            found = pattern.search(raw, at)
            if not found:
                self._awaited = pattern, len(self.cdata_elem) + 3
                return False
            if found.start() > at:
                self.handle_data(raw[at:found.start()])
            self._take(found.start())
            self.cdata_elem = None
            return True
        found = (_LESS if self.convert_charrefs else _LESS_OR_AND).search(raw, at)
        if found is None and self.convert_charrefs and not end and self._ends_in_reference():
            return False
        stop = found.start() if found else len(raw)
        self._data(raw[at:stop])
        self._take(stop)
        return True

    def _ends_in_reference(self):
        """May the text go on with the rest of a reference?"""
        at = self.rawdata.rfind("&", max(self._at, len(self.rawdata) - 34))
        return at >= 0 and not _REFERENCE_OVER.search(self.rawdata, at)

    def _markup(self, end):
        raw, at = self.rawdata, self._at
        if raw[at] == "&":
            return self._reference(end)
        if tag := _TAG.match(raw, at):
            stop = self._tag(tag, end)
        elif len(raw) == at + 1 or raw.startswith("</", at) and len(raw) == at + 2:
            stop = self._lone(end)
        elif raw.startswith("</", at):
            stop = at + 3 if raw[at + 2] == ">" else self._until(_MORE, 2, self.handle_comment, end)
        elif raw.startswith("<?", at):
            stop = self._until(_MORE, 2, self.handle_pi, end)
        elif raw.startswith("<!", at):
            stop = self._declaration(end)
        else:
            self.handle_data("<")
            stop = at + 1
        if stop is not None:
            self._take(stop)
        return stop is not None

    # each of these returns where the markup ends, None if that is not known yet

    def _lone(self, end):
        """ "<" and "</" at the end mean nothing."""
        if not end:
            return None
        self.handle_data(self.rawdata[self._at:])
        return len(self.rawdata)

    def _declaration(self, end):
        raw, at = self.rawdata, self._at
        begin = raw[at:at + 9].lower()
        if raw.startswith("<!--", at):
            return self._comment(end)
        if raw.startswith("<![CDATA[", at):
            return self._until(_CDATA_END, 3, self.unknown_decl, end, 3)
        if begin == "<!doctype":
            return self._until(_MORE, 2, self.handle_decl, end)
        if not end and any(known.startswith(begin) for known in _DECLARATIONS):
            return None
        return self._until(_MORE, 2, self.handle_comment, end)

    def _until(self, closing, skip, handle, end, size=1):
        """Markup up to a pattern, or to the end of the text."""
        start = self._at + skip
        found = closing.search(self.rawdata, start)
        if not found and not end:
            self._awaited = closing, size
            return None
        handle(self.rawdata[start:found.start() if found else None])
        return found.end() if found else len(self.rawdata)

    def _comment(self, end):
        if not end or _COMMENT_END.search(self.rawdata, self._at + 4):
            return self._until(_COMMENT_END, 4, self.handle_comment, end, 3)
        rest = self.rawdata[self._at + 4:]
        begun = _BEGUN_COMMENT_END.search(rest)
        self.handle_comment(rest[:begun.start()] if begun else rest)
        return len(self.rawdata)

    def _tag(self, tag, end):
        """A begun tag at the end of the text counts for nothing."""
        found = self._attributes(tag.end())
        if found is None:
            self._awaited = _MORE, 1
            return len(self.rawdata) if end else None
        attributes, stop, is_empty = found
        name = tag[1].lower()
        if tag[0][1] == "/":
            self.handle_endtag(name)
        else:
            self._start_tag(name, attributes, stop, is_empty)
        return stop

    def _attributes(self, at):
        """([(name, value)], where the tag ends, whether with a slash), or None if it does not."""
        raw, attributes = self.rawdata, []
        while match := _ATTRIBUTE.match(raw, at):
            key, rest, value = match.groups()
            at = match.end()
            if rest is None and _BEGUN_VALUE.match(raw, at):
                return None             # a quote without its second half
            if rest is None:
                value = None
            elif value[:1] in ("'", '"'):
                value = value[1:-1]
            attributes.append((key.lower(), unescape(value) if value else value))
        closing = _TAG_END.match(raw, at)
        return (attributes, closing.end(), closing[0].endswith("/>")) if closing else None

    def _start_tag(self, tag, attributes, stop, is_empty):
        self.__starttag_text = self.rawdata[self._at:stop]
        self.lasttag = tag
        if is_empty:
            self.handle_startendtag(tag, attributes)
        else:
            self.handle_starttag(tag, attributes)
            if tag in self.CDATA_CONTENT_ELEMENTS:
                self.cdata_elem = tag

    # ---- references

    def _reference(self, end):
        """Of those that are not converted.  False: nothing more can be said before there is more text."""
        raw, at = self.rawdata, self._at
        number, name = _CHARREF.match(raw, at), _ENTITYREF.match(raw, at)
        if number:
            self.handle_charref(number[0][2:-1])
            self._take(number.end() - (raw[number.end() - 1] != ";"))
        elif raw.startswith("&#", at):
            if ";" in raw[at:]:
                self.handle_data("&#")
                self._take(at + 2)
            return False
        elif name:
            self.handle_entityref(name[1])
            self._take(name.end() - (raw[name.end() - 1] != ";"))
        elif raw[at + 1:at + 2].isalpha() and raw[at + 1].isascii():
            if end and len(raw) == at + 2:
                self._take(at + 1)
            return False
        elif len(raw) > at + 1:
            self.handle_data("&")
            self._take(at + 1)
        else:
            return False
        return True

    # ---- what subclasses override

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_starttag(self, tag, attrs):
        pass

    def handle_endtag(self, tag):
        pass

    def handle_charref(self, name):
        pass

    def handle_entityref(self, name):
        pass

    def handle_data(self, data):
        pass

    def handle_comment(self, data):
        pass

    def handle_decl(self, decl):
        pass

    def handle_pi(self, data):
        pass

    def unknown_decl(self, data):
        pass
