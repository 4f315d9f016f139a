"""Addresses in headers (RFC 5322): "Ann <ann@example.org>, Group: a@b, c@d;", with comments, quotes and old forms."""

_SPECIALS = "()<>@,:;.\"[]"
_BLANKS = " \t\r\n"


class Addresses:
    """Reads a field's text; `all()` is [(name, address)], ("", "") for what makes no sense."""

    def __init__(self, text, named_by_comments=True):
        self.text = text
        self.named_by_comments = named_by_comments
        self.at = 0
        self.comments = []

    def peek(self):
        return self.text[self.at:self.at + 1]

    def skip(self):
        """Blanks and comments; the comments are kept."""
        while self.peek():
            if self.peek() in _BLANKS:
                self.at += 1
            elif self.peek() == "(":
                self.comments.append(self.comment())
            else:
                return

    def delimited(self, close, nested):
        """What stands up to `close`; backslashes escape."""
        out = []
        self.at += 1
        while self.peek():
            c = self.peek()
            if c == close:
                self.at += 1
                break
            if c == "(" and nested:
                out.append("(" + self.comment() + ")")
                continue
            if c == "\\":
                self.at += 1
                c = self.peek()
            elif c == "\r":
                c = ""
            out.append(c)
            self.at += 1
        return "".join(out)

    def comment(self):
        return self.delimited(")", True)

    def atom(self, ends=_SPECIALS + _BLANKS):
        start = self.at
        while self.peek() and self.peek() not in ends:
            self.at += 1
        return self.text[start:self.at]

    def phrase(self):
        """Words before an address."""
        words = []
        while True:
            self.skip()
            c = self.peek()
            if c == '"':
                words.append(self.delimited('"', False))
            elif c and (c == "." or c not in _SPECIALS):
                words.append(self.atom(_SPECIALS.replace(".", "") + _BLANKS))
            else:
                return words

    def local_part(self):
        """An address without <>: local part, and domain if there is one."""
        parts = []
        while True:
            self.skip()
            c = self.peek()
            if c == ".":
                parts.append(".")
                self.at += 1
            elif c == '"':
                parts.append('"%s"' % self.delimited('"', False).replace("\\", "\\\\").replace('"', '\\"'))
            elif c and c not in _SPECIALS:
                word = self.atom()
                if parts and parts[-1] != "." and self.blank_before:
                    parts.append(" ")
                parts.append(word)
            else:
                break
            self.blank_before = self.peek() in _BLANKS and bool(self.peek())
        local = "".join(parts)
        if self.peek() != "@":
            return local
        self.at += 1
        domain = self.domain()
        return local + "@" + domain if domain else ""

    blank_before = False

    def domain(self):
        parts = []
        while True:
            self.skip()
            c = self.peek()
            if c == "[":
                parts.append("[" + self.delimited("]", False) + "]")
            elif c == ".":
                parts.append(".")
                self.at += 1
            elif c and c not in _SPECIALS:
                parts.append(self.atom())
            elif c == "@":
                return ""       # "a@trusted.example@other.example" is nobody's address
            else:
                return "".join(parts)

    def route_address(self):
        """Within <>; a route "@a,@b:" is left out."""
        self.at += 1
        self.skip()
        if self.peek() == "@":
            at = self.text.find(":", self.at)
            if at >= 0:
                self.at = at + 1
        address = self.local_part()
        self.skip()
        if self.peek() == ">":
            self.at += 1
        return address

    def comment_name(self):
        return " ".join(self.comments) if self.named_by_comments else ""

    def one(self):
        """The addresses of one entry: several of a group."""
        self.comments = []
        self.skip()
        start = self.at
        words = self.phrase()
        self.skip()
        c = self.peek()
        if c in ("", ","):
            return [(self.comment_name(), words[0])] if words else []
        if c in "@.":
            self.at, self.comments = start, []
            address = self.local_part()
            self.skip()
            return [(self.comment_name(), address)]
        if c == ":":
            return self.group()
        if c == "<":
            address = self.route_address()
            self.skip()
            name = " ".join(words)
            return [(name + " (" + " ".join(self.comments) + ")" if self.comments and self.named_by_comments else name, address)]
        if words:
            return [(self.comment_name(), words[0])]
        self.at += 1
        return []

    def group(self):
        found = []
        self.at += 1
        while self.peek():
            self.skip()
            if self.peek() == ";":
                self.at += 1
                break
            before = self.at
            found += self.one()
            if self.peek() == ",":
                self.at += 1
            elif self.at == before:
                self.at += 1
        return found

    def all(self):
        found = []
        while self.at < len(self.text):
            before = self.at
            entry = self.one()
            found += entry or [("", "")]
            self.skip()
            if self.peek() == ",":
                self.at += 1
            elif self.at == before:
                self.at += 1
        return found
