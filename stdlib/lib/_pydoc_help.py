"""help() in words: keywords, symbols, topics and modules, the prompt that asks for them, and `-m pydoc`."""
import keyword
import os
import re
import sys
from importlib import import_module
from importlib.util import find_spec

from pydoc_data.topics import RELATED, SYMBOLS, topics

COLUMNS, WIDTH = 4, 80
WELCOME = """
Type the name of a module, a keyword, a symbol or a topic to read about it, and an empty line or "quit" to leave.
"modules", "keywords", "symbols" and "topics" list what there is; "modules text" those whose name or summary has the text.
"""


def in_columns(names, columns=COLUMNS, width=WIDTH):
    """Names as lines of columns, to be read downwards."""
    names = sorted(names)
    rows = (len(names) + columns - 1) // columns
    room = width // columns - 1
    return "\n".join(" ".join(f"{name:{room}}" for name in names[row::rows]).rstrip() for row in range(rows))


# ---- modules

def _all_modules():
    from pkgutil import iter_modules
    names = {*sys.builtin_module_names, *(found.name for found in iter_modules())}
    return sorted(name for name in names if not name.startswith("_"))


DOCSTRING = re.compile(r"""\A(?:\s|\#.*\n)*[rR]?("{3}|'{3}|"|')\\?\s*(.*)""")


def _summary(name):
    """The first line of a module's docstring, without running a module in Python; "" if that cannot be had."""
    if name in sys.modules:
        return (sys.modules[name].__doc__ or "").partition("\n")[0]
    try:
        source = find_spec(name).loader.get_source(name)
    except Exception:  # of a loader that is not ours
        return ""
    if source is None:  # written in C: nothing runs
        return (import_module(name).__doc__ or "").partition("\n")[0]
    found = DOCSTRING.match(source)
    return found[2].removesuffix(found[1]).rstrip() if found else ""


def apropos(text):
    """Lines `name - summary` of the modules that have this text in one of them."""
    rows = ((name, _summary(name)) for name in _all_modules())
    return "\n".join(f"{name} - {summary}".rstrip(" -") for name, summary in rows if text.lower() in f"{name} {summary}".lower())


# ---- long texts

def _pager_command():
    if not (sys.stdin.isatty() and sys.stdout.isatty()) or os.environ.get("TERM") in ("dumb", "emacs"):
        return None
    from shutil import which
    return os.environ.get("MANPAGER") or os.environ.get("PAGER") or ("less -FRX" if which("less") else "more" if which("more") else None)


def getpager():
    """The function by which a text is shown: at a terminal, one that is too long for it goes through $PAGER or less."""
    command = _pager_command()
    if not command:
        return plainpager
    return lambda text: (plainpager if text.count("\n") < os.get_terminal_size().lines else pipepager)(text, command)


def pager(text):
    """Show a text as getpager() says."""
    getpager()(text)


def plainpager(text, command=None):
    """Print a text as it is."""
    print(text)


def pipepager(text, command):
    """Let a command show a text."""
    import subprocess
    sys.stdout.flush()
    with subprocess.Popen(command, shell=True, stdin=subprocess.PIPE, text=True, errors="backslashreplace") as process:
        try:
            process.stdin.write(text + "\n")
        except BrokenPipeError:
            pass  # the reader has seen enough
        except KeyboardInterrupt:
            pass  # the pager has its own idea of Ctrl-C


# ---- what is asked for

class Helper:
    """help(thing) tells about it, help() asks what about."""

    topics, symbols = topics, {symbol: topic for topic, symbols in SYMBOLS.items() for symbol in symbols.split()}
    keywords = dict.fromkeys(keyword.kwlist)

    def __repr__(self):
        return f"<{type(self).__module__}.{type(self).__qualname__} instance>"

    def __call__(self, *request):
        if request:
            self.help(request[0])
        else:
            self.interact()

    def interact(self):
        """Ask what about, until nothing is asked any more."""
        print(WELCOME)
        while True:
            try:
                request = input("help> ").strip()
            except (EOFError, KeyboardInterrupt):
                print()
                return
            if not request or request.lower() in ("q", "quit", "exit"):
                return
            self.help(request.strip("\"'") or request)

    def help(self, request):
        """Print what there is on an object, or under a name."""
        if not isinstance(request, str):
            self._object(request)
        elif request in ("keywords", "symbols", "topics"):
            self._list(request)
        elif request.split()[:1] == ["modules"]:
            self.listmodules(request[len("modules"):].strip())
        elif request in self.symbols:
            self.showtopic(self.symbols[request])
        elif request in self.topics:
            self.showtopic(request)
        else:
            self._object(request.removeprefix("help ").strip())

    def _object(self, request):
        from pydoc import render_doc
        try:
            pager(render_doc(request, "Help on %s:"))
        except ImportError as e:
            print(e)

    def _list(self, what):
        names = {"keywords": self.keywords, "symbols": self.symbols, "topics": [name for name in self.topics if name.isupper()]}[what]
        print(f"\nThese are the {what}. Type one to read about it.\n\n{in_columns(names)}\n")

    def listmodules(self, key=""):
        """Print the names of all modules, or of those that have to do with a text."""
        pager(apropos(key) or f"No module has {key!r} in its name or summary." if key else in_columns(_all_modules()))

    def showtopic(self, topic):
        """Print a text on the language."""
        text = f"{topic}\n{'*' * len(topic)}\n\n{self.topics[topic].rstrip()}\n"
        if topic in RELATED:
            text += f"\nRelated help topics: {', '.join(RELATED[topic].split())}\n"
        pager(text)


USAGE = """usage: pydoc NAME ...      tells about modules, functions, classes, keywords and topics
       pydoc -k TEXT       lists the modules that have the text in their name or summary"""


def main(arguments):
    """gilt -m pydoc"""
    sys.path[0] = ""
    if arguments[:1] == ["-k"] and len(arguments) == 2:
        print(apropos(arguments[1]))
    elif not arguments or arguments[0].startswith("-"):
        print(USAGE)
    else:
        for name in arguments:
            Helper().help(name)
