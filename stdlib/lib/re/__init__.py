r"""Regular expressions.

The engine is in C (_re): compiling patterns and matching.  Here are the flags, the functions that compile and use a
pattern in one step (with a cache), replacement templates, and Scanner."""
import enum
import functools
import _re
from _re import Match, Pattern

__all__ = ["match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer", "compile", "purge", "template",
           "escape", "error", "Pattern", "Match", "A", "I", "L", "M", "S", "X", "U", "ASCII", "IGNORECASE", "LOCALE",
           "MULTILINE", "DOTALL", "VERBOSE", "UNICODE", "NOFLAG", "RegexFlag"]

_MAXCACHE = 512
_cache = {}


@enum.global_enum
class RegexFlag(enum.IntFlag, boundary=enum.KEEP):
    """Flags of compile() and its like."""

    NOFLAG = 0
    ASCII = A = 256
    IGNORECASE = I = 2
    LOCALE = L = 4
    UNICODE = U = 32
    MULTILINE = M = 8
    DOTALL = S = 16
    VERBOSE = X = 64
    TEMPLATE = T = 1
    DEBUG = 128
    __str__ = object.__str__
    _numeric_repr_ = hex


class error(Exception):
    """A pattern (or template) that is wrong: msg, pattern, pos, lineno, colno."""

    __module__ = "re"

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        if pattern is not None and pos is not None:
            msg = "%s at position %d" % (msg, pos)
            newline = "\n" if isinstance(pattern, str) else b"\n"
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            if newline in pattern:
                msg = "%s (line %d, column %d)" % (msg, self.lineno, self.colno)
        else:
            self.lineno = self.colno = None
        super().__init__(msg)


# ---- compiling

def _compile(pattern, flags):
    key = type(pattern), pattern, flags
    found = _cache.get(key)
    if found is not None:
        return found
    if isinstance(flags, RegexFlag):
        flags = flags.value
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError("cannot process flags argument with a compiled pattern")
        return pattern
    kept = not flags & DEBUG
    made = _re.compile(pattern, flags)
    if kept:
        if len(_cache) >= _MAXCACHE:
            del _cache[next(iter(_cache))]
        _cache[key] = made
    return made


def compile(pattern, flags=0):
    """The Pattern of a regular expression, from the cache where it is there."""
    return _compile(pattern, flags)


def template(pattern, flags=0):
    """compile() with the flag TEMPLATE; deprecated."""
    import warnings
    warnings.warn("The re.template() function is deprecated as it is an undocumented function without an obvious purpose. "
                  "Use re.compile() instead.", DeprecationWarning)
    return _compile(pattern, flags | TEMPLATE)


def purge():
    """Forget all compiled patterns and templates."""
    _cache.clear()
    _compile_template.cache_clear()


# ---- in one step

def match(pattern, string, flags=0):
    """A Match if the pattern matches at the start of the string, else None."""
    return _compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    """A Match if the pattern matches the whole string, else None."""
    return _compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    """A Match for the first place where the pattern matches, or None."""
    return _compile(pattern, flags).search(string)


def sub(pattern, repl, string, count=0, flags=0):
    """The string with the leftmost non-overlapping matches replaced by repl, a template or a function."""
    return _compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, count=0, flags=0):
    """(new string, number of replacements)."""
    return _compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, maxsplit=0, flags=0):
    """The pieces of the string between matches; texts of groups are in the list too."""
    return _compile(pattern, flags).split(string, maxsplit)


def findall(pattern, string, flags=0):
    """All matches: texts, or groups if the pattern has some."""
    return _compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    """An iterator over all matches."""
    return _compile(pattern, flags).finditer(string)


_special_chars_map = {i: "\\" + chr(i) for i in b"()[]{}?*+-|^$\\.&~# \t\n\r\v\f"}


def escape(pattern):
    """The string with a backslash before everything that has a meaning in patterns."""
    if isinstance(pattern, str):
        return pattern.translate(_special_chars_map)
    return str(pattern, "latin1").translate(_special_chars_map).encode("latin1")


# ---- templates

_ESCAPES = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v", "\\": "\\"}
_OCTAL = frozenset("01234567")


class _Template:
    """Reads a replacement template: `parts` becomes literal texts and group numbers."""

    def __init__(self, pattern, source):
        self.pattern = pattern
        self.source = source
        self.text = source if isinstance(source, str) else str(source, "latin1")
        self.parts = []
        self.literal = []
        self.at = 0
        self.read()

    def fail(self, msg, pos):
        raise error(msg, self.source, pos)

    def add_group(self, index, pos):
        if index > self.pattern.groups:
            self.fail("invalid group reference %d" % index, pos)
        self.flush()
        self.parts.append(index)

    def flush(self):
        if self.literal:
            text = "".join(self.literal)
            self.parts.append(text if isinstance(self.source, str) else text.encode("latin1"))
            self.literal = []

    def read(self):
        text = self.text
        while True:
            start = text.find("\\", self.at)
            if start < 0:
                break
            if start > self.at:
                self.literal.append(text[self.at:start])
            if start + 1 == len(text):
                self.fail("bad escape (end of pattern)", start)
            self.at = start + 2
            self.escape(text[start + 1], start)
        if self.at < len(text):
            self.literal.append(text[self.at:])
        self.flush()

    def escape(self, c, start):
        if c == "g":
            self.group_by_name()
        elif c == "0":
            digits = "0"
            while len(digits) < 3 and self.text[self.at:self.at + 1] in _OCTAL and self.at < len(self.text):
                digits += self.text[self.at]
                self.at += 1
            self.literal.append(chr(int(digits, 8) & 0xff))
        elif c.isascii() and c.isdigit():
            self.group_by_number(c, start)
        elif c in _ESCAPES:
            self.literal.append(_ESCAPES[c])
        elif c.isascii() and c.isalpha():
            self.fail("bad escape \\%s" % c, start)
        else:
            self.literal.append("\\" + c)

    def group_by_number(self, c, start):
        following = self.text[self.at:self.at + 2]
        if following[:1].isdigit() and following[:1].isascii():
            if c in _OCTAL and len(following) == 2 and following[0] in _OCTAL and following[1] in _OCTAL:
                value = int(c + following, 8)
                if value > 0o377:
                    self.fail("octal escape value \\%s outside of range 0-0o377" % (c + following), start)
                self.at += 2
                self.literal.append(chr(value))
                return
            c += following[0]
            self.at += 1
        self.add_group(int(c), start + 1)

    def warn_of_name(self, name, begin):
        import warnings
        shown = repr(name) if isinstance(self.source, str) else ascii(name)
        warnings.warn("bad character in group name %s at position %d" % (shown, begin), DeprecationWarning, stacklevel=8)

    def group_by_name(self):
        if self.text[self.at:self.at + 1] != "<":
            self.fail("missing <", self.at)
        begin = self.at + 1
        end = self.text.find(">", begin)
        if end == begin or begin == len(self.text):
            self.fail("missing group name", begin)
        if end < 0:
            self.fail("missing >, unterminated name", begin)
        name = self.text[begin:end]
        self.at = end + 1
        if name.isidentifier():
            if not (isinstance(self.source, str) or name.isascii()):
                self.warn_of_name(name, begin)
            index = self.pattern.groupindex.get(name)
            if index is None:
                raise IndexError("unknown group name %r" % name)
        else:
            try:
                index = int(name)
                if index < 0:
                    raise ValueError
            except ValueError:
                shown = name if isinstance(self.source, str) else name.encode("latin1")
                self.fail("bad character in group name %r" % shown, begin)
            if not (name.isdecimal() and name.isascii()):
                self.warn_of_name(name, begin)
        self.add_group(index, begin)


@functools.lru_cache(_MAXCACHE)
def _compile_template(pattern, repl):
    """A text without references, or a tuple of texts and group numbers."""
    parts = _Template(pattern, repl).parts
    if not parts:
        return repl[:0]
    if len(parts) == 1 and not isinstance(parts[0], int):
        return parts[0]
    return tuple(parts)


def _expand(pattern, match, template):
    """Match.expand."""
    compiled = _compile_template if isinstance(template, (str, bytes)) else _compile_template.__wrapped__
    parts = compiled(pattern, template)
    if not isinstance(parts, tuple):
        return parts
    empty = match.string[:0]
    return empty.join([(match[p] if match[p] is not None else empty) if isinstance(p, int) else p for p in parts])


class Scanner:
    """Splits a string into tokens: a lexicon is a list of (pattern, action)."""

    def __init__(self, lexicon, flags=0):
        self.lexicon = lexicon
        self.patterns = [_compile(phrase, flags) for phrase, _ in lexicon]

    def scan(self, string):
        """(list of what the actions gave, the rest that no pattern matched)."""
        result = []
        at = 0
        while True:
            for pattern, (_, action) in zip(self.patterns, self.lexicon):
                found = pattern.match(string, at)
                if found is not None and found.end() > at:
                    break
            else:
                break
            at = found.end()
            if callable(action):
                self.match = found
                action = action(self, found.group())
            if action is not None:
                result.append(action)
        return result, string[at:]
