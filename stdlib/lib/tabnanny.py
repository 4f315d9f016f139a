"""Finds lines whose indentation depends on how wide a tab is: python -m tabnanny [-v] [-q] FILE or FOLDER ..."""
import os
import sys
import tokenize

__all__ = ["check", "NannyNag", "process_tokens"]

verbose = 0
filename_only = 0


class NannyNag(Exception):
    """Such a line."""

    def __init__(self, lineno, msg, line):
        self.lineno, self.msg, self.line = lineno, msg, line

    def get_lineno(self):
        return self.lineno

    def get_msg(self):
        return self.msg

    def get_line(self):
        return self.line


def _width(blanks, tab):
    width = 0
    for c in blanks:
        width = (width // tab + 1) * tab if c == "\t" else width + 1
    return width


def _tabs(before, now):
    """The widths of tabs that tell two indentations apart: up to one more than blanks stand side by side."""
    longest = max(len(run) for text in (before, now) for run in text.split("\t"))
    return range(1, longest + 2)


def _blanks_of(line):
    return line[:len(line) - len(line.lstrip(" \t"))]


def process_tokens(tokens):
    """NannyNag, if indentations compare differently with tabs of different widths."""
    open_blocks = [""]
    fresh = False
    for kind, text, start, end, line in tokens:
        if kind == tokenize.NEWLINE:
            fresh = True
        elif kind == tokenize.INDENT:
            fresh = False
            if any(_width(text, tab) <= _width(open_blocks[-1], tab) for tab in _tabs(text, open_blocks[-1])):
                raise NannyNag(start[0], "indent not greater e.g. " + _example(open_blocks[-1], text, lambda a, b: b <= a), line)
            open_blocks.append(text)
        elif kind == tokenize.DEDENT:
            fresh = True
            open_blocks.pop()
        elif fresh and kind not in (tokenize.COMMENT, tokenize.NL, tokenize.ENDMARKER):
            fresh = False
            blanks = _blanks_of(line)
            if any(_width(blanks, tab) != _width(open_blocks[-1], tab) for tab in _tabs(blanks, open_blocks[-1])):
                raise NannyNag(start[0], "indent not equal e.g. " + _example(open_blocks[-1], blanks, lambda a, b: a != b), line)


def _example(before, now, wrong):
    sizes = [tab for tab in _tabs(before, now) if wrong(_width(before, tab), _width(now, tab))]
    return "at tab size%s %s" % ("s" if len(sizes) > 1 else "", ", ".join(map(str, sizes)))


def errprint(*args):
    """Prints words to stderr, separated by blanks."""
    sys.stderr.write(" ".join(map(str, args)) + "\n")


def check(file):
    """A file, or all Python files below a folder."""
    if _is_folder(file):
        if verbose:
            print("%r: listing directory" % (file,))
        for path in [os.path.join(file, name) for name in os.listdir(file)]:
            if _is_folder(path) or os.path.normcase(path[-3:]) == ".py":
                check(path)
        return
    try:
        with tokenize.open(file) as source:
            if verbose > 1:
                print("checking %r ..." % file)
            process_tokens(tokenize.generate_tokens(source.readline))
    except NannyNag as nag:
        _tell(file, nag)
    except tuple(_TROUBLES) as error:
        what = next(text for kind, text in _TROUBLES.items() if isinstance(error, kind))
        errprint("%r: %s: %s" % (file, what, error))
    else:
        if verbose:
            print("%r: Clean bill of health." % (file,))


_TROUBLES = {OSError: "I/O Error", tokenize.TokenError: "Token Error", IndentationError: "Indentation Error"}


def _is_folder(path):
    return os.path.isdir(path) and not os.path.islink(path)


def _tell(file, nag):
    """Of the line at which the tabs of a file go wrong."""
    if verbose:
        print("%r: *** Line %d: trouble in tab city! ***" % (file, nag.get_lineno()))
        print("offending line: %r" % (nag.get_line(),))
        print(nag.get_msg())
        return
    name = '"%s"' % file if " " in file else file
    print(name, *() if filename_only else (nag.get_lineno(), repr(nag.get_line())))


def main():
    """The command line."""
    import getopt
    global verbose, filename_only
    try:
        options, files = getopt.getopt(sys.argv[1:], "qv")
    except getopt.error as e:
        errprint(e)
        return
    for option, _ in options:
        if option == "-q":
            filename_only += 1
        if option == "-v":
            verbose += 1
    if not files:
        errprint("Usage:", sys.argv[0], "[-v] file_or_directory ...")
        return
    for path in files:
        check(path)


if __name__ == "__main__":
    main()
