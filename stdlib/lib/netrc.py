"""Logins and macros of a .netrc file."""
import os
import stat

__all__ = ["netrc", "NetrcParseError"]


class NetrcParseError(Exception):
    """What is wrong, in which file and line."""

    def __init__(self, msg, filename=None, lineno=None):
        self.filename, self.lineno, self.msg = filename, lineno, msg
        super().__init__(msg)

    def __str__(self):
        return f"{self.msg} ({self.filename}, line {self.lineno})"


class _Words:
    """The words of a file: blanks part them, quotes join them, a backslash takes a character as it is.

    lineno counts the ends of lines among the words, but, as CPython does, not those of lines read as a whole.
    """

    def __init__(self, text):
        self.text, self.at, self.lineno = text, 0, 1
        self.back = []

    def char(self):
        char = self.text[self.at:self.at + 1]
        self.at += 1
        self.lineno += char == "\n"
        return char

    def readline(self):
        end = self.text.find("\n", self.at) + 1 or len(self.text)
        line, self.at = self.text[self.at:end], end
        return line

    def next(self):
        """The next word, "" at the end."""
        if self.back:
            return self.back.pop()
        char = self.char()
        while char and char in "\n\t\r ":
            char = self.char()
        if char == '"':
            return self.until('"')
        word = ""
        while char and char not in "\n\t\r ":
            word += self.char() if char == "\\" else char
            char = self.char()
        return word

    def until(self, quote):
        word = ""
        while (char := self.char()) and char != quote:
            word += self.char() if char == "\\" else char
        return word


class netrc:
    """hosts: machine -> (login, account, password); macros: name -> lines."""

    def __init__(self, file=None):
        default = file is None
        file = os.path.join(os.path.expanduser("~"), ".netrc") if default else file
        self.hosts, self.macros = {}, {}
        try:
            with open(file, encoding="utf-8") as fp:
                self._parse(file, fp, default)
        except UnicodeDecodeError:
            with open(file, encoding="locale") as fp:
                self._parse(file, fp, default)

    def _parse(self, file, fp, default):
        words = _Words(fp.read())
        while True:
            line = words.lineno
            top = words.next()
            if not top:
                return
            if top[0] == "#":
                if words.lineno == line:
                    words.readline()
            elif top == "macdef":
                self._macro(file, words)
            elif top in ("machine", "default"):
                self._machine(file, fp, words, "default" if top == "default" else words.next(), default)
            else:
                raise NetrcParseError(f"bad toplevel token {top!r}", file, words.lineno)

    def _macro(self, file, words):
        """The lines up to an empty one."""
        lines = self.macros[words.next()] = []
        while True:
            line = words.readline()
            if not line:
                raise NetrcParseError("Macro definition missing null line terminator.", file, words.lineno)
            if line == "\n":
                return
            lines.append(line)

    def _machine(self, file, fp, words, name, default):
        if not name:
            raise NetrcParseError("missing 'machine' name", file, words.lineno)
        login = account = password = ""
        while True:
            before = words.lineno
            word = words.next()
            if word.startswith("#"):
                if words.lineno == before:
                    words.readline()
            elif word in ("", "machine", "default", "macdef"):
                break
            elif word in ("login", "user"):
                login = words.next()
            elif word == "account":
                account = words.next()
            elif word == "password":
                password = words.next()
            else:
                raise NetrcParseError(f"bad follower token {word!r}", file, words.lineno)
        self.hosts[name] = login, account, password
        if default and login != "anonymous" and not login.startswith("ftp"):
            self._check_owner(fp)
        words.back.append(word)

    def _check_owner(self, fp):
        """A file with passwords must be ours, and nobody else may read it."""
        import pwd
        info = os.fstat(fp.fileno())
        if info.st_uid != os.getuid():
            def name(uid):
                try:
                    return pwd.getpwuid(uid)[0]
                except KeyError:
                    return f"uid {uid}"
            raise NetrcParseError(f"~/.netrc file owner ({name(info.st_uid)}) does not match current user ({name(os.getuid())})")
        if info.st_mode & (stat.S_IRWXG | stat.S_IRWXO):
            raise NetrcParseError("~/.netrc access too permissive: access permissions must restrict access to only the owner")

    def authenticators(self, host):
        """(login, account, password) for a host, those of "default", or None."""
        return self.hosts.get(host) or self.hosts.get("default")

    def __repr__(self):
        """The file again."""
        text = ""
        for host, (login, account, password) in self.hosts.items():
            text += f"machine {host}\n\tlogin {login}\n"
            if account:
                text += f"\taccount {account}\n"
            text += f"\tpassword {password}\n"
        for macro, lines in self.macros.items():
            text += f"macdef {macro}\n" + "".join(lines) + "\n"
        return text


if __name__ == "__main__":
    print(netrc())
