"""Translations of a program's texts: catalogs in .mo files, found by domain and language, as GNU gettext has them."""
import os
import re
import struct
import sys

__all__ = ["NullTranslations", "GNUTranslations", "Catalog", "bindtextdomain", "find", "translation", "install", "textdomain", "dgettext",
           "dngettext", "gettext", "ngettext", "pgettext", "dpgettext", "npgettext", "dnpgettext"]

_TOKENS = re.compile(r"\s+|(?P<number>\d+)|(?P<name>n\b)|(?P<op>[-+*/%?:]|[=!<>]=?|&&|\|\||[()])|(?P<bad>.)", re.DOTALL)
_LEVELS = (("||",), ("&&",), ("==", "!="), ("<", ">", "<=", ">="), ("+", "-"), ("*", "/", "%"))
_PYTHON = {"||": "or", "&&": "and", "/": "//"}


class _Plural:
    """An expression of C's as one of Python's."""

    def __init__(self, text):
        self.tokens = []
        for found in _TOKENS.finditer(text):
            if found.lastgroup == "bad":
                raise ValueError("invalid token in plural form: %s" % found[0])
            if found.lastgroup:
                self.tokens.append(found[0])
        self.at = 0

    def peek(self):
        return self.tokens[self.at] if self.at < len(self.tokens) else ""

    def next(self):
        token = self.peek()
        self.at += 1
        return token

    def fail(self):
        token = self.peek()
        raise ValueError("unexpected token in plural form: %s" % token if token else "unexpected end of plural form")

    def choice(self, depth=0):
        if depth > 20:
            raise ValueError("plural form expression is too complex")
        condition = self.binary(0, depth)
        if self.peek() != "?":
            return condition
        self.next()
        then = self.choice(depth + 1)
        if self.next() != ":":
            self.at -= 1
            self.fail()
        return "(%s if %s else %s)" % (then, condition, self.choice(depth + 1))

    def binary(self, level, depth):
        if level == len(_LEVELS):
            return self.operand(depth)
        result = self.binary(level + 1, depth)
        while self.peek() in _LEVELS[level]:
            op = self.next()
            result = "(%s %s %s)" % (result, _PYTHON.get(op, op), self.binary(level + 1, depth))
        return result

    def operand(self, depth):
        token = self.next()
        if token == "!":
            return "(not %s)" % self.operand(depth)
        if token == "(":
            inner = self.choice(depth + 1)
            if self.next() != ")":
                raise ValueError("unbalanced parenthesis in plural form")
            return inner
        if token != "n" and not token.isdigit():
            self.at -= 1
            self.fail()
        return token


def c2py(plural):
    """A function of n that says which plural form is meant."""
    if len(plural) > 1000:
        raise ValueError("plural form expression is too long")
    parser = _Plural(plural)
    expression = parser.choice()
    if parser.peek():
        parser.fail()
    names = {}
    exec("def func(n):\n    if not isinstance(n, int):\n        n = _as_int(n)\n    return int(%s)\n" % expression, {"_as_int": _as_int}, names)
    return names["func"]


def _as_int(n):
    try:
        rounded = round(n)
    except TypeError:
        raise TypeError("Plural value must be an integer, got %s" % (type(n).__name__,)) from None
    import warnings
    warnings.warn("Plural value must be an integer, got %s" % (type(n).__name__,), DeprecationWarning, 4)
    return n if rounded != n else int(n)


class NullTranslations:
    """Translates nothing; a fallback is asked where it has one."""

    def __init__(self, fp=None):
        self._info, self._charset, self._fallback = {}, None, None
        if fp is not None:
            self._parse(fp)

    def _parse(self, fp):
        """Reads a catalog."""

    def add_fallback(self, fallback):
        """Is asked for what is not in here."""
        if self._fallback:
            self._fallback.add_fallback(fallback)
        else:
            self._fallback = fallback

    def gettext(self, message):
        return self._fallback.gettext(message) if self._fallback else message

    def ngettext(self, msgid1, msgid2, n):
        if self._fallback:
            return self._fallback.ngettext(msgid1, msgid2, n)
        return msgid1 if n == 1 else msgid2

    def pgettext(self, context, message):
        return self._fallback.pgettext(context, message) if self._fallback else message

    def npgettext(self, context, msgid1, msgid2, n):
        if self._fallback:
            return self._fallback.npgettext(context, msgid1, msgid2, n)
        return msgid1 if n == 1 else msgid2

    def info(self):
        """What the catalog says of itself."""
        return self._info

    def charset(self):
        return self._charset

    def install(self, names=None):
        """_ is a built-in from now on, and these methods, too."""
        import builtins
        builtins.__dict__["_"] = self.gettext
        for name in {"gettext", "ngettext", "npgettext", "pgettext"} & set(names or ()):
            builtins.__dict__[name] = getattr(self, name)


class GNUTranslations(NullTranslations):
    """A catalog of a .mo file."""

    LE_MAGIC, BE_MAGIC = 0x950412DE, 0xDE120495
    CONTEXT = "%s\x04%s"
    VERSIONS = (0, 1)

    def _parse(self, fp):
        name = getattr(fp, "name", "")
        data = fp.read()
        magic = struct.unpack("<I", data[:4])[0]
        if magic not in (self.LE_MAGIC, self.BE_MAGIC):
            raise OSError(0, "Bad magic number", name)
        order = "<" if magic == self.LE_MAGIC else ">"
        version, count, originals, translations = struct.unpack(order + "4I", data[4:20])
        if version >> 16 not in self.VERSIONS:
            raise OSError(0, "Bad version number " + str(version >> 16), name)
        self._catalog = {}
        self.plural = lambda n: int(n != 1)
        for i in range(count):
            pieces = []
            for table in originals, translations:
                length, at = struct.unpack_from(order + "II", data, table + 8 * i)
                if at + length >= len(data) + 1:
                    raise OSError(0, "File is corrupt", name)
                pieces.append(data[at:at + length])
            original, translated = pieces
            if not original:
                self._read_info(translated.decode("latin-1" if self._charset is None else self._charset, "surrogateescape"))
            self._keep(original, translated)

    def _read_info(self, text):
        last = None
        for line in text.split("\n"):
            line = line.strip()
            if not line or line.startswith("#-#-#-#-#") and line.endswith("#-#-#-#-#"):
                continue
            key, colon, value = line.partition(":")
            if colon:
                last, value = key.strip().lower(), value.strip()
                self._info[last] = value
            elif last:
                self._info[last] += "\n" + line
            if last == "content-type":
                self._charset = value.split("charset=")[1]
            elif last == "plural-forms":
                self.plural = c2py(value.split(";")[1].split("plural=")[1])

    def _keep(self, original, translated):
        charset = self._charset or "ascii"
        if b"\0" not in original:
            self._catalog[str(original, charset)] = str(translated, charset)
            return
        first = str(original.split(b"\0")[0], charset)
        for i, text in enumerate(translated.split(b"\0")):
            self._catalog[first, i] = str(text, charset)

    def _find(self, message):
        missing = object()
        found = self._catalog.get(message, missing)
        return self._catalog.get((message, self.plural(1)), None) if found is missing else found

    def gettext(self, message):
        found = self._find(message)
        return super().gettext(message) if found is None else found

    def ngettext(self, msgid1, msgid2, n):
        found = self._catalog.get((msgid1, self.plural(n)))
        return super().ngettext(msgid1, msgid2, n) if found is None else found

    def pgettext(self, context, message):
        found = self._find(self.CONTEXT % (context, message))
        return super().pgettext(context, message) if found is None else found

    def npgettext(self, context, msgid1, msgid2, n):
        found = self._catalog.get((self.CONTEXT % (context, msgid1), self.plural(n)))
        return super().npgettext(context, msgid1, msgid2, n) if found is None else found


def _variants(name):
    """de_DE.UTF-8@euro -> itself and what it may be shortened to."""
    import locale
    name = locale.normalize(name)
    found = re.fullmatch(r"([^_.@]*)(_[^.@]*)?(\.[^@]*)?(@.*)?", name)
    language, *parts = found.groups(default="")
    made = []
    for mask in range(7, -1, -1):
        kept = [parts[i] if mask >> i & 1 else "" for i in range(3)]
        text = language + "".join(kept)
        if all(parts[i] for i in range(3) if mask >> i & 1):
            made.append(text)
    return made


def find(domain, localedir=None, languages=None, all=False):
    """The path of a catalog, None if there is none; all: a list."""
    if localedir is None:
        localedir = _default_localedir
    if languages is None:
        languages = next((os.environ[name].split(":") for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), [])
        if "C" not in languages:
            languages = [*languages, "C"]
    wanted = []
    for language in languages:
        wanted += [name for name in _variants(language) if name not in wanted]
    found = []
    for language in wanted:
        if language == "C":
            break
        path = os.path.join(localedir, language, "LC_MESSAGES", "%s.mo" % domain)
        if os.path.exists(path):
            if not all:
                return path
            found.append(path)
    return found if all else None


_translations = {}


def translation(domain, localedir=None, languages=None, class_=None, fallback=False):
    """The translations of a domain.  FileNotFoundError."""
    class_ = GNUTranslations if class_ is None else class_
    paths = find(domain, localedir, languages, all=True)
    if not paths:
        if fallback:
            return NullTranslations()
        from errno import ENOENT
        raise FileNotFoundError(ENOENT, "No translation file found for domain", domain)
    import copy
    result = None
    for path in paths:
        key = class_, os.path.abspath(path)
        if key not in _translations:
            with open(path, "rb") as file:
                _translations[key] = class_(file)
        one = copy.copy(_translations[key])
        if result is None:
            result = one
        else:
            result.add_fallback(one)
    return result


def install(domain, localedir=None, *, names=None):
    """_ is a built-in that translates."""
    translation(domain, localedir, fallback=True).install(names)


# ---- as in C: domains of the process

_default_localedir = os.path.join(sys.base_prefix, "share", "locale")
_localedirs = {}
_current_domain = "messages"


def textdomain(domain=None):
    """The present domain; sets it."""
    global _current_domain
    if domain is not None:
        _current_domain = domain
    return _current_domain


def bindtextdomain(domain, localedir=None):
    """Where a domain's catalogs are; sets it."""
    if localedir is not None:
        _localedirs[domain] = localedir
    return _localedirs.get(domain, _default_localedir)


def _of(domain):
    try:
        return translation(domain, _localedirs.get(domain))
    except OSError:
        return NullTranslations()


def dgettext(domain, message):
    """The message in the language of the user, from the catalogue of this domain."""
    return _of(domain).gettext(message)


def dngettext(domain, msgid1, msgid2, n):
    """The same, for one or for n."""
    return _of(domain).ngettext(msgid1, msgid2, n)


def dpgettext(domain, context, message):
    """The same, where a context tells apart what looks alike."""
    return _of(domain).pgettext(context, message)


def dnpgettext(domain, context, msgid1, msgid2, n):
    """With both."""
    return _of(domain).npgettext(context, msgid1, msgid2, n)


def gettext(message):
    """The message in the language of the user."""
    return dgettext(_current_domain, message)


def ngettext(msgid1, msgid2, n):
    """The same, for one or for n."""
    return dngettext(_current_domain, msgid1, msgid2, n)


def pgettext(context, message):
    """The same, where a context tells apart what looks alike."""
    return dpgettext(_current_domain, context, message)


def npgettext(context, msgid1, msgid2, n):
    """With both."""
    return dnpgettext(_current_domain, context, msgid1, msgid2, n)


Catalog = translation
