"""Show a page in the user's browser: by the program that $BROWSER names, or one that the desktop brings."""
import os
import shlex
import shutil
import subprocess

__all__ = ["Error", "open", "open_new", "open_new_tab", "get", "register"]

_KNOWN = ("xdg-open", "x-www-browser", "www-browser", "firefox", "chromium", "google-chrome", "w3m", "lynx")
_browsers = {}   # name -> [constructor or None, instance or None]
_order = None    # names to be tried


class Error(Exception):
    """There is no browser."""


class BaseBrowser:
    """args: the command's words, %s standing for the address."""

    args = ["%s"]

    def __init__(self, name=""):
        self.name = self.basename = name

    def open(self, url, new=0, autoraise=True):
        raise NotImplementedError

    def open_new(self, url):
        return self.open(url, 1)

    def open_new_tab(self, url):
        return self.open(url, 2)


class GenericBrowser(BaseBrowser):
    """A command that shows an address and then ends."""

    def __init__(self, name):
        words = [name] if isinstance(name, str) else list(name)
        self.name, self.args = words[0], words[1:] or ["%s"]
        self.basename = os.path.basename(self.name)

    def _command(self, url):
        return [self.name] + [word.replace("%s", url) for word in self.args]

    def open(self, url, new=0, autoraise=True):
        try:
            return subprocess.call(self._command(url)) == 0
        except OSError:
            return False


class BackgroundBrowser(GenericBrowser):
    """A command that goes on by itself."""

    def open(self, url, new=0, autoraise=True):
        try:
            process = subprocess.Popen(self._command(url), close_fds=True, start_new_session=True)
        except OSError:
            return False
        return process.poll() is None or process.returncode == 0


def register(name, constructor, instance=None, *, preferred=False):
    """Make a browser known."""
    _find()
    _browsers[name.lower()] = [constructor, instance]
    if preferred:
        _order.insert(0, name)
    else:
        _order.append(name)


def _find():
    """Look once which programs there are."""
    global _order
    if _order is not None:
        return
    _order = []
    if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        names = _KNOWN
    else:
        names = _KNOWN[-2:] + ("www-browser",) if os.environ.get("TERM") else ()
    for name in names:
        if shutil.which(name):
            kind = GenericBrowser if name in ("xdg-open", "w3m", "lynx", "www-browser") else BackgroundBrowser
            _browsers[name] = [None, kind(name)]
            _order.append(name)
    for command in reversed(os.environ.get("BROWSER", "").split(os.pathsep)):
        if command:
            _browsers.setdefault(command.lower(), [None, _of_command(command)])
            _order.insert(0, command)


def _of_command(command):
    words = shlex.split(command)
    return BackgroundBrowser(words[:-1]) if words[-1] == "&" else GenericBrowser(words)


def get(using=None):
    """A browser, the preferred one by default."""
    _find()
    for name in [using] if using is not None else _order:
        if "%s" in name:
            return _of_command(name)
        entry = _browsers.get(name.lower())
        if entry is None:
            continue
        if entry[1] is None:
            entry[1] = entry[0]()
        return entry[1]
    raise Error("could not locate runnable browser")


def open(url, new=0, autoraise=True):
    """Show an address: new=1 in a new window, 2 in a new tab.  False: no browser could."""
    _find()
    return any(get(name).open(url, new, autoraise) for name in _order)


def open_new(url):
    """In a new window, if the browser can."""
    return open(url, 1)


def open_new_tab(url):
    """In a new tab, if the browser can."""
    return open(url, 2)


def main():
    """The command line."""
    import sys
    words = [word for word in sys.argv[1:] if word not in ("-n", "-t")]
    if len(words) != 1:
        print("Usage: webbrowser [-n | -t] url\n-n: open new window\n-t: open new tab", file=sys.stderr)
        sys.exit(1)
    open(words[0], 1 if "-n" in sys.argv else 2 if "-t" in sys.argv else 0)


if __name__ == "__main__":
    main()
