"""HTMLParser: calls a method for each tag, text, comment ... of a document, however broken."""
import re

from html import unescape

__all__ = ["HTMLParser"]

_TAG = re.compile(r"<([a-zA-Z][^\t\n\r\f />\x00]*)")
_ATTRIBUTE = re.compile(r"""[\s/]*([^\s/>=][^\s/>=]*)(\s*=\s*("[^"]*"|'[^']*'|(?!["'])[^>\s]*))?""")
_END = re.compile(r"</\s*([a-zA-Z][-.a-zA-Z0-9:_]*)[^>]*>")
_CHARREF = re.compile(r"&#(?:[0-9]+|[xX][0-9a-fA-F]+)[^0-9a-fA-F]")
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

    def feed(self, data):
        self.rawdata += data
        self._go(False)

    def close(self):
        """The rest, as if the text ended here."""
        self._go(True)

    def getpos(self):
        return self.lineno, self.offset

    def get_starttag_text(self):
        return self.__starttag_text

    # ---- going through the text

    def _moved(self, text):
        lines = text.count("\n")
        self.lineno += lines
        self.offset = len(text) - text.rindex("\n") - 1 if lines else self.offset + len(text)

    def _take(self, count):
        self._moved(self.rawdata[:count])
        self.rawdata = self.rawdata[count:]

    def _go(self, end):
        while self.rawdata:
            taken = self._text(end) if self.rawdata[0] not in "<&" or self.cdata_elem else self._markup(end)
            if not taken:
                break
        if end and self.rawdata:
            self._data(self.rawdata)
            self._take(len(self.rawdata))

    def _data(self, text):
        if text:
            self.handle_data(unescape(text) if self.convert_charrefs and not self.cdata_elem else text)

    def _text(self, end):
        """Up to the next markup; False: more of the text is needed."""
        if self.cdata_elem:
            found = re.search(rf"</{re.escape(self.cdata_elem)}(?=[\t\n\r\f />])", self.rawdata, re.IGNORECASE)
            if not found:
                return False
            stop = found.start()
            self.handle_data(self.rawdata[:stop]) if stop else None
            self._take(stop)
            self.cdata_elem = None
            return True
        found = re.search("<" if self.convert_charrefs else "[<&]", self.rawdata)
        if found is None and self.convert_charrefs and not end and self.rawdata.rfind("&", len(self.rawdata) - 34) >= 0:
            return False
        stop = found.start() if found else len(self.rawdata)
        self._data(self.rawdata[:stop])
        self._take(stop)
        return True

    def _markup(self, end):
        raw = self.rawdata
        if raw[0] == "&":
            return self._reference(end)
        if _TAG.match(raw):
            count = self._start_tag()
        elif raw.startswith("</"):
            count = self._end_tag()
        elif raw.startswith("<!--"):
            count = self._until("-->", 4, self.handle_comment)
        elif raw.startswith("<?"):
            count = self._until(">", 2, self.handle_pi)
        elif raw.startswith("<!["):
            count = self._until("]>" if not raw.startswith("<![CDATA[") else "]]>", 3, self.unknown_decl)
        elif raw[:9].lower() == "<!doctype":
            count = self._until(">", 2, self.handle_decl)
        elif raw.startswith("<!") and len(raw) > 2:
            count = self._until(">", 2, self.handle_comment)
        elif len(raw) > 1 or end:
            self.handle_data("<")
            count = 1
        else:
            count = 0
        if count:
            self._take(count)
        elif end:
            self.handle_data("<")
            self._take(1)
            return True
        return count

    def _until(self, closing, skip, handle):
        at = self.rawdata.find(closing, skip)
        if at < 0:
            return 0
        handle(self.rawdata[skip:at])
        return at + len(closing)

    def _reference(self, end):
        raw = self.rawdata
        if self.convert_charrefs:
            return self._text_from_reference(end)
        number, name = _CHARREF.match(raw), _ENTITYREF.match(raw)
        if number:
            self.handle_charref(number.group()[2:-1])
            self._take(number.end() - (raw[number.end() - 1] != ";"))
        elif name:
            self.handle_entityref(name.group(1))
            self._take(name.end() - (raw[name.end() - 1] != ";"))
        elif len(raw) > 32 or end or not re.match(r"&#?[a-zA-Z0-9]*$", raw):
            self.handle_data("&")
            self._take(1)
        else:
            return False
        return True

    def _text_from_reference(self, end):
        found = self.rawdata.find("<")
        if found < 0 and not end:
            return False
        stop = found if found >= 0 else len(self.rawdata)
        self._data(self.rawdata[:stop])
        self._take(stop)
        return True

    def _start_tag(self):
        raw = self.rawdata
        name = _TAG.match(raw)
        at, attributes = name.end(), []
        while True:
            match = _ATTRIBUTE.match(raw, at)
            if not match:
                break
            key, rest, value = match.groups()
            if rest is None:
                value = None
            elif value[:1] in ("'", '"') and value[:1] == value[-1:]:
                value = value[1:-1]
            attributes.append((key.lower(), unescape(value) if value else value))
            at = match.end()
        closing = re.compile(r"[\s/]*>").match(raw, at)
        if not closing:
            return 0
        self.__starttag_text = raw[:closing.end()]
        self.lasttag = tag = name.group(1).lower()
        if self.__starttag_text.endswith("/>"):
            self.handle_startendtag(tag, attributes)
        else:
            self.handle_starttag(tag, attributes)
            if tag in self.CDATA_CONTENT_ELEMENTS:
                self.cdata_elem = tag
        return closing.end()

    def _end_tag(self):
        raw = self.rawdata
        match = _END.match(raw)
        if match:
            self.handle_endtag(match.group(1).lower())
            return match.end()
        at = raw.find(">")
        if at < 0:
            return 0
        if raw[2:3] != ">":
            self.handle_comment(raw[2:at])
        return at + 1

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
