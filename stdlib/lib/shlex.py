"""Words of a command line as the shell sees them."""
import sys
from collections import deque

__all__ = ["shlex", "split", "quote", "join"]

_SAFE = set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_@%+=:,./-")


def _stream(source):
    if not isinstance(source, str):
        return source
    import io
    return io.StringIO(source)


class shlex:
    """Tokens of a text or stream.  state: "" at the end, " " between tokens, "a" in a word, a quote, the escape, "c" in punctuation."""

    def __init__(self, instream=None, infile=None, posix=False, punctuation_chars=False):
        self.instream = sys.stdin if instream is None else _stream(instream)
        self.infile = None if instream is None else infile
        self.posix = posix
        self.eof = None if posix else ""
        self.commenters = "#"
        self.wordchars = "abcdfeghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"
        if posix:
            self.wordchars += "ßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞ"
        self.whitespace = " \t\r\n"
        self.whitespace_split = False
        self.quotes = "'\""
        self.escape = "\\"
        self.escapedquotes = '"'
        self.state = " "
        self.pushback, self.filestack, self.source = deque(), deque(), None
        self.lineno = 1
        self.debug = 0
        self.token = ""
        self._chars_back = deque()
        self._punctuation_chars = "();<>|&" if punctuation_chars is True else punctuation_chars or ""
        if self._punctuation_chars:
            self.wordchars += "~-./*?="
            self.wordchars = "".join(c for c in self.wordchars if c not in self._punctuation_chars)

    punctuation_chars = property(lambda self: self._punctuation_chars)

    def push_token(self, tok):
        """Lets get_token() give this one next."""
        self.pushback.appendleft(tok)

    def get_token(self):
        """The next token, or eof; behind the word `source` those of the file it names."""
        if self.pushback:
            return self.pushback.popleft()
        token = self.read_token()
        while self.source is not None and token == self.source:
            found = self.sourcehook(self.read_token())
            if found:
                name, stream = found
                self.push_source(stream, name)
            token = self.get_token()
        while token == self.eof and self.filestack:
            self.pop_source()
            token = self.get_token()
        return token

    def sourcehook(self, newfile):
        """(name, stream) of a file that is named in the present one."""
        import os.path
        if newfile[0] == '"':
            newfile = newfile[1:-1]
        if isinstance(self.infile, str):
            newfile = os.path.join(os.path.dirname(self.infile), newfile)
        return newfile, open(newfile)

    def push_source(self, newstream, newfile=None):
        """Reads a text or stream up to its end before the present one goes on."""
        self.filestack.appendleft((self.infile, self.instream, self.lineno))
        self.infile, self.instream, self.lineno = newfile, _stream(newstream), 1

    def pop_source(self):
        """Goes back to the stream before."""
        self.instream.close()
        self.infile, self.instream, self.lineno = self.filestack.popleft()
        self.state = " "

    def error_leader(self, infile=None, lineno=None):
        """How messages about the present place begin."""
        return '"%s", line %d: ' % (infile or self.infile, lineno or self.lineno)

    def __iter__(self):
        return self

    def __next__(self):
        token = self.get_token()
        if token == self.eof:
            raise StopIteration
        return token

    def _next_char(self):
        if self._chars_back:
            return self._chars_back.pop()
        c = self.instream.read(1)
        if c == "\n":
            self.lineno += 1
        return c

    def read_token(self):
        """A token from the stream, whatever was pushed back."""
        self._quoted = False            # a part of the token was in quotes: it may be empty
        self._outside = " "             # the state around an escape
        while not self._ends(self._next_char()):
            pass
        token, self.token = self.token, ""
        return None if self.posix and not self._quoted and token == "" else token

    def _ends(self, c):
        """Takes in a character, "" at the end; does it end a token?"""
        if self.state is None:
            self.token = ""
            return True
        if self.state in self.quotes:
            return self._in_quotes(c)
        if self.state in self.escape:
            return self._behind_escape(c)
        if not c:
            self.state = None
            return True
        if c in self.whitespace:
            self.state = " "
            return self._has_token()
        if c in self.commenters:
            return self._comment()
        if self.posix and c in self.escape and self.state != "c":
            self._outside, self.state = "a", c
            return False
        return {" ": self._between, "c": self._in_punctuation, "a": self._in_word}[self.state](c)

    def _has_token(self):
        return bool(self.token) or self.posix and self._quoted

    def _comment(self):
        self.instream.readline()
        self.lineno += 1
        if self.posix and self.state != " ":
            self.state = " "
            return self._has_token()
        return False

    def _between(self, c):
        if c in self.quotes and c not in self.wordchars and c not in self._punctuation_chars:
            self.token, self.state = "" if self.posix else c, c
            return False
        self.token = c
        if c in self.wordchars or c not in self._punctuation_chars and self.whitespace_split:
            self.state = "a"
        elif c in self._punctuation_chars:
            self.state = "c"
        return self.state == " "

    def _in_quotes(self, c):
        self._quoted = True
        if not c:
            raise ValueError("No closing quotation")
        if self.posix and c == self.state:
            self.state = "a"
        elif self.posix and c in self.escape and self.state in self.escapedquotes:
            self._outside, self.state = self.state, c
        else:
            self.token += c
            if c == self.state:
                self.state = " "
                return True
        return False

    def _behind_escape(self, c):
        if not c:
            raise ValueError("No escaped character")
        if self._outside in self.quotes and c != self.state and c != self._outside:
            self.token += self.state
        self.token += c
        self.state = self._outside
        return False

    def _in_punctuation(self, c):
        if c in self._punctuation_chars:
            self.token += c
            return False
        self._chars_back.append(c)
        self.state = " "
        return True

    def _in_word(self, c):
        if self.posix and c in self.quotes:
            self.state = c
            return False
        if c in self.wordchars or c in self.quotes or self.whitespace_split and c not in self._punctuation_chars:
            self.token += c
            return False
        if self._punctuation_chars:
            self._chars_back.append(c)
        else:
            self.pushback.appendleft(c)
        self.state = " "
        return self._has_token()


def split(s, comments=False, posix=True):
    """The words of a command line."""
    if s is None:
        import warnings
        warnings.warn("Passing None for 's' to shlex.split() is deprecated.", DeprecationWarning, stacklevel=2)
    lexer = shlex(s, posix=posix)
    lexer.whitespace_split = True
    if not comments:
        lexer.commenters = ""
    return list(lexer)


def join(split_command):
    """A command line that split() takes apart into these words."""
    return " ".join(map(quote, split_command))


def quote(s):
    """Text as one word for the shell."""
    if not s:
        return "''"
    return s if set(s) <= _SAFE else "'" + s.replace("'", "'\"'\"'") + "'"
