"""Source text as tokens, with comments and line ends: for programs that read programs.

The tokens are those of CPython 3.11's module, which knows less than the compiler: what fits no rule is an ERRORTOKEN,
and only an open string, an open bracket or a wrong dedent is an exception.  One regular expression finds a token; its
groups are named after what they find.
"""
import builtins
import codecs
import collections
import functools
import io
import itertools
import re
import sys
import token
from token import *  # noqa: F403
from token import COMMENT, DEDENT, ENCODING, ENDMARKER, ERRORTOKEN, EXACT_TOKEN_TYPES, INDENT, NAME, NEWLINE, NL, NUMBER, OP, STRING, tok_name

__all__ = token.__all__ + ["tokenize", "generate_tokens", "detect_encoding", "untokenize", "TokenInfo"]

cookie_re = re.compile(r"^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)", re.ASCII)
blank_re = re.compile(rb"^[ \t\f]*(?:[#\r\n]|$)", re.ASCII)
tabsize = 8

_PREFIX = "(?:[bB][rR]?|[fF][rR]?|[rR][bBfF]?|[uU])?"
_DIGITS = "[0-9](?:_?[0-9])*"
_EXPONENT = f"[eE][-+]?{_DIGITS}"
_FLOAT = rf"(?:{_DIGITS}\.(?:{_DIGITS})?|\.{_DIGITS})(?:{_EXPONENT})?|{_DIGITS}{_EXPONENT}"
_NUMBER = rf"{_DIGITS}[jJ]|(?:{_FLOAT})[jJ]?|0[xX](?:_?[0-9a-fA-F])+|0[bB](?:_?[01])+|0[oO](?:_?[0-7])+|0(?:_?0)*|[1-9](?:_?[0-9])*"
_OPERATOR = "|".join(re.escape(text) for text in sorted(EXACT_TOKEN_TYPES, key=len, reverse=True))
# What of a string stands before its end, by the quote: any text, but of a backslash only with what follows it.
_INSIDE = {"'": r"[^\n'\\]*(?:\\.[^\n'\\]*)*", '"': r'[^\n"\\]*(?:\\.[^\n"\\]*)*'}
_STRING = "|".join(rf"{_PREFIX}{quote}{inside}(?:{quote}|\\\r?\n)" for quote, inside in _INSIDE.items())
_TOKEN = re.compile(rf"""(?P<joined>\\\r?\n)|(?P<end>\Z)|(?P<comment>\#[^\r\n]*)|(?P<triple>{_PREFIX}(?:'''|\"\"\"))|(?P<number>{_NUMBER})
    |(?P<newline>\r?\n)|(?P<op>{_OPERATOR})|(?P<string>{_STRING})|(?P<name>\w+)""", re.VERBOSE)
_REST = {quote: re.compile(inside + quote) for quote, inside in _INSIDE.items()}
_REST["'''"] = re.compile(r"[^'\\]*(?:(?:\\.|'(?!''))[^'\\]*)*'''", re.DOTALL)
_REST['"""'] = re.compile(r'[^"\\]*(?:(?:\\.|"(?!""))[^"\\]*)*"""', re.DOTALL)


@functools.lru_cache
def _compile(expr):
    """A regular expression of str, with re.UNICODE."""
    return re.compile(expr, re.UNICODE)


class TokenInfo(collections.namedtuple("TokenInfo", "type string start end line")):
    """A token: its number, its text, (row, column) of its start and its end, and the line it stands in."""

    def __repr__(self):
        kind = f"{self.type} ({tok_name[self.type]})"
        return f"TokenInfo(type={kind}, string={self.string!r}, start={self.start!r}, end={self.end!r}, line={self.line!r})"

    @property
    def exact_type(self):
        """The number of the operator, where type says OP."""
        return EXACT_TOKEN_TYPES.get(self.string, OP) if self.type == OP else self.type


class TokenError(Exception):
    """The text ends in the middle of a string or a bracket."""


class StopTokenizing(Exception):
    """Kept for programs that name it."""


class _Scanner:
    """The state between lines: the open string, the open brackets, the indents."""

    def __init__(self, lines):
        self.lines = iter(lines)
        self.row = 0
        self.line = self.last_line = ""
        self.indents = [0]
        self.depth = 0            # of brackets
        self.continued = False    # the line before ended in a backslash
        self.string = None        # an open string: (text so far, its lines, start, pattern of its rest, may it go on?)

    def next_line(self):
        self.last_line = self.line
        self.line = next(self.lines, "")
        self.row += 1

    def token(self, kind, start, end):
        return TokenInfo(kind, self.line[start:end], (self.row, start), (self.row, end), self.line)

    def tokens(self):
        while True:
            self.next_line()
            if self.string:
                yield from self.string_goes_on()
            elif self.depth or self.continued:
                if not self.line:
                    raise TokenError("EOF in multi-line statement", (self.row, 0))
                self.continued = False
                yield from self.tokens_from(0)
            elif not self.line:
                break
            else:
                yield from self.new_statement()
        yield from self.end()

    def new_statement(self):
        """A line that may begin a statement: its indentation counts, unless it is blank."""
        line, column, at = self.line, 0, 0
        for at, char in enumerate(line + "\0"):
            if char == " ":
                column += 1
            elif char == "\t":
                column = (column // tabsize + 1) * tabsize
            elif char == "\f":
                column = 0
            else:
                break
        if at == len(line):
            return
        if line[at] in "#\r\n":
            yield from self.blank_line(at)
            return
        if column > self.indents[-1]:
            self.indents.append(column)
            yield TokenInfo(INDENT, line[:at], (self.row, 0), (self.row, at), line)
        while column < self.indents[-1]:
            if column not in self.indents:
                raise IndentationError("unindent does not match any outer indentation level", ("<tokenize>", self.row, at, line))
            self.indents.pop()
            yield TokenInfo(DEDENT, "", (self.row, at), (self.row, at), line)
        yield from self.tokens_from(at)

    def blank_line(self, at):
        if self.line[at] == "#":
            end = len(self.line.rstrip("\r\n"))
            yield self.token(COMMENT, at, end)
            at = end
        yield self.token(NL, at, len(self.line))

    def tokens_from(self, at):
        line = self.line
        while at < len(line):
            start = at
            while start < len(line) and line[start] in " \f\t":
                start += 1
            found = _TOKEN.match(line, start)
            if not found:
                yield self.token(ERRORTOKEN, at, at + 1)
                at += 1
                continue
            at = found.end()
            kind = found.lastgroup
            if kind == "triple":
                text = found.group()
                found = _REST[text[-3:]].match(line, at)
                if not found:
                    self.string = line[start:], line, (self.row, start), _REST[text[-3:]], True
                    return
                at = found.end()
                yield self.token(STRING, start, at)
            elif kind == "string" and line[at - 1] == "\n":
                quote = next(char for char in line[start:] if char in "'\"")
                self.string = line[start:], line, (self.row, start), _REST[quote], False
                return
            elif kind == "newline":
                yield self.token(NL if self.depth else NEWLINE, start, at)
            elif kind == "joined":
                self.continued = True
            elif kind == "op":
                self.depth += (line[start] in "([{") - (line[start] in ")]}")
                yield self.token(OP, start, at)
            elif kind != "end":
                yield self.token(_KINDS[kind], start, at)

    def string_goes_on(self):
        text, lines, start, rest, triple = self.string
        if not self.line:
            raise TokenError("EOF in multi-line string", start)
        found = rest.match(self.line)
        if found:
            self.string = None
            at = found.end()
            yield TokenInfo(STRING, text + self.line[:at], start, (self.row, at), lines + self.line)
            yield from self.tokens_from(at)
        elif not triple and not self.line.endswith(("\\\n", "\\\r\n")):
            self.string = None
            yield TokenInfo(ERRORTOKEN, text + self.line, start, (self.row, len(self.line)), lines)
        else:
            self.string = text + self.line, lines + self.line, start, rest, triple

    def end(self):
        last, row = self.last_line, self.row
        if last and last[-1] not in "\r\n" and not last.strip().startswith("#"):
            yield TokenInfo(NEWLINE, "", (row - 1, len(last)), (row - 1, len(last) + 1), "")
        for _ in self.indents[1:]:
            yield TokenInfo(DEDENT, "", (row, 0), (row, 0), "")
        yield TokenInfo(ENDMARKER, "", (row, 0), (row, 0), "")


_KINDS = {"comment": COMMENT, "number": NUMBER, "string": STRING, "name": NAME}


def _read_lines(readline):
    """The lines that readline gives, until it gives an empty one or stops."""
    while True:
        try:
            line = readline()
        except StopIteration:
            return
        if not line:
            return
        yield line


def _tokenize(readline, encoding):
    """The tokens of lines of bytes in an encoding, which is the first token, or of text (None)."""
    lines = _read_lines(readline)
    if encoding is not None:
        shown = "utf-8" if encoding == "utf-8-sig" else encoding
        yield TokenInfo(ENCODING, shown, (0, 0), (0, 0), "")
        lines = (line.decode(encoding) for line in lines)
    yield from _Scanner(lines).tokens()


def generate_tokens(readline):
    """The tokens of lines of text."""
    return _tokenize(readline, None)


def tokenize(readline):
    """The tokens of lines of bytes; the first one names their encoding."""
    encoding, consumed = detect_encoding(readline)
    return _tokenize(itertools.chain(consumed, _read_lines(readline)).__next__, encoding)


# ---- the encoding of a file


def _plain_name(encoding):
    """utf-8 and latin-1 by one name each, however they are written."""
    name = encoding[:12].lower().replace("_", "-")
    if name == "utf-8" or name.startswith("utf-8-"):
        return "utf-8"
    for latin in ("latin-1", "iso-8859-1", "iso-latin-1"):
        if name == latin or name.startswith(latin + "-"):
            return "iso-8859-1"
    return encoding


def detect_encoding(readline):
    """(encoding, the lines read to find it): by a byte order mark, by a comment in the first two lines, or utf-8."""
    filename = getattr(getattr(readline, "__self__", None), "name", None)

    def wrong(text):
        return SyntaxError(text if filename is None else f"{text} for {filename!r}")

    def next_line():
        try:
            return readline()
        except StopIteration:
            return b""

    def declared(line):
        try:
            text = line.decode("utf-8")
        except UnicodeDecodeError:
            raise wrong("invalid or missing encoding declaration") from None
        found = cookie_re.match(text)
        if not found:
            return None
        name = _plain_name(found.group(1))
        try:
            codecs.lookup(name)
        except LookupError:
            raise SyntaxError(f"unknown encoding: {name}" if filename is None else f"unknown encoding for {filename!r}: {name}") from None
        if not marked:
            return name
        if name != "utf-8":
            raise SyntaxError("encoding problem: utf-8" + ("" if filename is None else f" for {filename!r}"))
        return "utf-8-sig"

    first = next_line()
    marked = first.startswith(codecs.BOM_UTF8)
    if marked:
        first = first[3:]
    default = "utf-8-sig" if marked else "utf-8"
    if not first:
        return default, []
    name = declared(first)
    if name or not blank_re.match(first):
        return name or default, [first]
    second = next_line()
    if not second:
        return default, [first]
    return declared(second) or default, [first, second]


def open(filename):
    """A source file as text, in the encoding that it declares."""
    file = builtins.open(filename, "rb")
    try:
        encoding, _ = detect_encoding(file.readline)
        file.seek(0)
        text = io.TextIOWrapper(file, encoding, line_buffering=True)
        text.mode = "r"
        return text
    except:
        file.close()
        raise


# ---- and back


class Untokenizer:
    """Puts tokens together again: at their places, or, where only type and text are known, with blanks between."""

    def __init__(self):
        self.tokens = []
        self.prev_row, self.prev_col = 1, 0
        self.encoding = None
        self.indents, self.line_begins = [], False

    def add_whitespace(self, start):
        row, column = start
        if row < self.prev_row or row == self.prev_row and column < self.prev_col:
            raise ValueError(f"start ({row},{column}) precedes previous end ({self.prev_row},{self.prev_col})")
        if row > self.prev_row:
            self.tokens.append("\\\n" * (row - self.prev_row))
            self.prev_col = 0
        if column > self.prev_col:
            self.tokens.append(" " * (column - self.prev_col))

    def untokenize(self, iterable):
        rest = iter(iterable)
        for item in rest:
            if len(item) == 2:
                self.compat(item, rest)
                break
            if item[0] == ENDMARKER:
                break
            self._place(*item[:4])
        return "".join(self.tokens)

    def _leaves_no_text(self, kind, text):
        """Is it a token that is only remembered?"""
        if kind == ENCODING:
            self.encoding = text
        elif kind == INDENT:
            self.indents.append(text)
        elif kind == DEDENT:
            self.indents.pop()
        return kind in (ENCODING, INDENT, DEDENT)

    def _place(self, kind, text, start, end):
        """A complete token."""
        if self._leaves_no_text(kind, text):
            if kind == DEDENT:
                self.prev_row, self.prev_col = end
            return
        ends_line = kind in (NEWLINE, NL)
        if self.line_begins and self.indents and not ends_line and start[1] >= len(self.indents[-1]):
            self.tokens.append(self.indents[-1])
            self.prev_col = len(self.indents[-1])
        self.line_begins = ends_line
        self.add_whitespace(start)
        self.tokens.append(text)
        self.prev_row, self.prev_col = (end[0] + 1, 0) if ends_line else end

    def compat(self, token, iterable):
        """The rest, of which only (type, text) is known."""
        self.line_begins = token[0] in (NEWLINE, NL)
        before = None
        for kind, text, *_ in itertools.chain([token], iterable):
            if self._leaves_no_text(kind, text):
                before = before if kind == ENCODING else kind
                continue
            ends_line = kind in (NEWLINE, NL)
            if self.line_begins and self.indents and not ends_line:
                self.tokens.append(self.indents[-1])
            self.line_begins = ends_line
            if kind == STRING and before == STRING:
                text = " " + text
            self.tokens.append(text + " " if kind in (NAME, NUMBER) else text)
            before = kind


def untokenize(iterable):
    """Source text of tokens, which are (type, text) or complete; bytes, if the first one is an encoding."""
    builder = Untokenizer()
    text = builder.untokenize(iterable)
    return text if builder.encoding is None else text.encode(builder.encoding)


# ---- python -m tokenize


def main():
    """The command line: prints the tokens of a file."""
    import argparse
    parser = argparse.ArgumentParser(prog="python -m tokenize")
    parser.add_argument(dest="filename", nargs="?", metavar="filename.py", help="the file; standard input if there is none")
    parser.add_argument("-e", "--exact", dest="exact", action="store_true", help="tell operators apart")
    args = parser.parse_args()
    where = args.filename or "<stdin>"
    try:
        if args.filename:
            with builtins.open(args.filename, "rb") as file:
                found = list(tokenize(file.readline))
        else:
            found = generate_tokens(sys.stdin.readline)
        for tok in found:
            kind = tok.exact_type if args.exact else tok.type
            place = "%d,%d-%d,%d:" % (tok.start + tok.end)
            print("%-20s%-15s%-15r" % (place, tok_name[kind], tok.string))
    except IndentationError as e:
        sys.exit(f"{where}:{e.args[1][1]}:{e.args[1][2]}: error: {e.args[0]}")
    except TokenError as e:
        sys.exit(f"{where}:{e.args[1][0]}:{e.args[1][1]}: error: {e.args[0]}")
    except (SyntaxError, OSError) as e:
        sys.exit(f"{where}: error: {e}" if isinstance(e, SyntaxError) else f"error: {e}")
    except KeyboardInterrupt:
        print("interrupted")


if __name__ == "__main__":
    main()
