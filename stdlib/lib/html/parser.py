"""HTMLParser: calls a method for each tag, text, comment ... of a document, however broken."""
import re

from html import unescape

__all__ = ["HTMLParser"]

_TAG = re.compile(r"<([a-zA-Z][^\t\n\r\f />\x00]*)")
_ATTRIBUTE = re.compile(r"""[\s/]*([^\s/>=][^\s/>=]*)(\s*=\s*("[^"]*"|'[^']*'|(?!["'])[^>\s]*))?""")
_END = re.compile(r"</\s*([a-zA-Z][-.a-zA-Z0-9:_]*)[^>]*>")
_CHARREF = re.compile(r"&#(?:[0-9]+|[xX][0-9a-fA-F]+)[^0-9a-fA-F]")
_TAG_END = re.compile(r"[\s/]*>")
_LESS, _LESS_OR_AND = re.compile("<"), re.compile("[<&]")
_BEGUN_REFERENCE = re.compile(r"&#?[a-zA-Z0-9]*$")
_ENTITYREF = re.compile(r"&([a-zA-Z][-.a-zA-Z0-9]*)[^a-zA-Z0-9]")


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
        self._absent = set()        # what has been looked for in the rest of rawdata, and is not there

    def feed(self, data):
        self.rawdata += data
        self._absent.clear()
        self._go(False)

    def close(self):
        """The rest, as if the text ended here."""
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
                is_text = self.rawdata[self._at] not in "<&" or self.cdata_elem
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

    def _find(self, wanted, start):
        """Where the first one is from start on, -1 if nowhere; what is not there is not looked for again."""
        if wanted in self._absent:
            return -1
        at = self.rawdata.find(wanted, start)
        if at < 0:
            self._absent.add(wanted)
        return at

    def _text(self, end):
        """Up to the next markup; False: more of the text is needed."""
        raw, at = self.rawdata, self._at
        if self.cdata_elem:
            found = re.compile(rf"</{re.escape(self.cdata_elem)}(?=[\t\n\r\f />])", re.IGNORECASE).search(raw, at)
            if not found:
                return False
            if found.start() > at:
                self.handle_data(raw[at:found.start()])
            self._take(found.start())
            self.cdata_elem = None
            return True
        found = (_LESS if self.convert_charrefs else _LESS_OR_AND).search(raw, at)
        if found is None and self.convert_charrefs and not end and raw.rfind("&", max(at, len(raw) - 34)) >= 0:
            return False
        stop = found.start() if found else len(raw)
        self._data(raw[at:stop])
        self._take(stop)
        return True

    def _markup(self, end):
        raw, at = self.rawdata, self._at
        if raw[at] == "&":
            return self._reference(end)
        if _TAG.match(raw, at):
            stop = self._start_tag()
        elif raw.startswith("</", at):
            stop = self._end_tag()
        elif raw.startswith("<!--", at):
            stop = self._until("-->", 4, self.handle_comment)
        elif raw.startswith("<?", at):
            stop = self._until(">", 2, self.handle_pi)
        elif raw.startswith("<![", at):
            stop = self._until("]]>" if raw.startswith("<![CDATA[", at) else "]>", 3, self.unknown_decl)
        elif raw[at:at + 9].lower() == "<!doctype":
            stop = self._until(">", 2, self.handle_decl)
        elif raw.startswith("<!", at) and len(raw) > at + 2:
            stop = self._until(">", 2, self.handle_comment)
        elif len(raw) > at + 1:
            self.handle_data("<")
            stop = at + 1
        else:
            stop = None
        if stop is None and end:
            self.handle_data("<")
            stop = at + 1
        if stop is not None:
            self._take(stop)
        return stop is not None

    # each of these returns where the markup ends, None if it does not

    def _until(self, closing, skip, handle):
        start = self._at + skip
        at = self._find(closing, start)
        if at < 0:
            return None
        handle(self.rawdata[start:at])
        return at + len(closing)

    def _start_tag(self):
        raw = self.rawdata
        if self._find(">", self._at) < 0:
            return None
        name = _TAG.match(raw, self._at)
        at, attributes = name.end(), []
        while match := _ATTRIBUTE.match(raw, at):
            key, rest, value = match.groups()
            if rest is None:
                value = None
            elif value[:1] in ("'", '"') and value[:1] == value[-1:]:
                value = value[1:-1]
            attributes.append((key.lower(), unescape(value) if value else value))
            at = match.end()
        closing = _TAG_END.match(raw, at)
        if not closing:
            return None
        self.__starttag_text = raw[self._at:closing.end()]
        self.lasttag = tag = name[1].lower()
        if self.__starttag_text.endswith("/>"):
            self.handle_startendtag(tag, attributes)
        else:
            self.handle_starttag(tag, attributes)
            if tag in self.CDATA_CONTENT_ELEMENTS:
                self.cdata_elem = tag
        return closing.end()

    def _end_tag(self):
        raw, at = self.rawdata, self._at
        stop = self._find(">", at)
        if stop < 0:
            return None
        if match := _END.match(raw, at):
            self.handle_endtag(match[1].lower())
            return match.end()
        if raw[at + 2] != ">":
            self.handle_comment(raw[at + 2:stop])
        return stop + 1

    # ---- references

    def _reference(self, end):
        raw, at = self.rawdata, self._at
        if self.convert_charrefs:
            return self._text_from_reference(end)
        number, name = _CHARREF.match(raw, at), _ENTITYREF.match(raw, at)
        if number:
            self.handle_charref(number[0][2:-1])
            self._take(number.end() - (raw[number.end() - 1] != ";"))
        elif name:
            self.handle_entityref(name[1])
            self._take(name.end() - (raw[name.end() - 1] != ";"))
        elif len(raw) - at > 32 or end or not _BEGUN_REFERENCE.match(raw, at):
            self.handle_data("&")
            self._take(at + 1)
        else:
            return False
        return True

    def _text_from_reference(self, end):
        found = self._find("<", self._at)
        if found < 0 and not end:
            return False
        stop = found if found >= 0 else len(self.rawdata)
        self._data(self.rawdata[self._at:stop])
        self._take(stop)
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
