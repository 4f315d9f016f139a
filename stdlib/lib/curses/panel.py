"""Panels: windows that cover each other, in a pile.  libpanelw keeps the pile; a panel that is hidden is not in it."""
import ctypes
from weakref import WeakValueDictionary

from ._library import need_screen
from ._window import window as _window

__all__ = ["bottom_panel", "error", "new_panel", "panel", "top_panel", "update_panels", "version"]

version = b"2.1"
error = type("error", (Exception,), {"__module__": "_curses_panel", "__doc__": "What panels could not do."})

try:
    _library = ctypes.CDLL("libpanelw.so.6")
except OSError as problem:
    raise ImportError(f"No module named '_curses_panel': {problem}", name="_curses_panel") from None

_pile = WeakValueDictionary()       # pointer -> panel


def _function(name, result, *arguments):
    found = getattr(_library, name)
    found.restype, found.argtypes = result, arguments
    return found


_new = _function("new_panel", ctypes.c_void_p, ctypes.c_void_p)
_delete = _function("del_panel", ctypes.c_int, ctypes.c_void_p)
_move = _function("move_panel", ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_int)
_replace = _function("replace_panel", ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)
_hidden = _function("panel_hidden", ctypes.c_int, ctypes.c_void_p)
_ON_ONE = {name: _function(name + "_panel", ctypes.c_int, ctypes.c_void_p) for name in ("show", "hide", "top", "bottom")}
_NEXT = {name: _function("panel_" + name, ctypes.c_void_p, ctypes.c_void_p) for name in ("above", "below")}


class panel:
    """A window in the pile."""

    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create '_curses_panel.panel' instances")

    def __del__(self):
        if getattr(self, "_panel", None):
            _pile.pop(self._panel, None)
            _delete(self._panel)

    def _do(self, name):
        if _ON_ONE[name](self._panel) == -1:
            raise error(f"{name}_panel() returned ERR")

    def show(self):
        """Put it on top, if it was hidden."""
        self._do("show")

    def hide(self):
        """Take it off the pile."""
        self._do("hide")

    def top(self):
        """Put it on top."""
        self._do("top")

    def bottom(self):
        """Put it below all others."""
        self._do("bottom")

    def hidden(self):
        """Is it off the pile?"""
        return bool(_hidden(self._panel))

    def above(self):
        """The panel above, or None."""
        return _pile.get(_NEXT["above"](self._panel))

    def below(self):
        """The panel below, or None."""
        return _pile.get(_NEXT["below"](self._panel))

    def move(self, y, x, /):
        """Put the upper left corner at a place of the screen."""
        if _move(self._panel, y, x) == -1:
            raise error("move_panel() returned ERR")

    def replace(self, win, /):
        """Another window in its place."""
        if _replace(self._panel, win._win) == -1:
            raise error("replace_panel() returned ERR")
        self._window = win

    def window(self):
        """Its window."""
        return self._window

    def set_userptr(self, obj, /):
        """Something for userptr()."""
        self._kept = obj

    def userptr(self):
        """What set_userptr() was given."""
        if not hasattr(self, "_kept"):
            raise error("no userptr set")
        return self._kept


panel.__module__ = "_curses_panel"


def new_panel(win, /):
    """A panel on top of the pile for a window."""
    need_screen()
    if not isinstance(win, _window):
        raise TypeError(f"new_panel() argument must be _curses.window, not {'None' if win is None else type(win).__name__}")
    pointer = _new(win._win)
    if not pointer:
        raise error("new_panel() returned NULL")
    made = object.__new__(panel)
    made._panel, made._window = pointer, win
    _pile[pointer] = made
    return made


def top_panel():
    """The uppermost panel, or None."""
    need_screen()
    return _pile.get(_NEXT["below"](None))


def bottom_panel():
    """The lowest panel, or None."""
    need_screen()
    return _pile.get(_NEXT["above"](None))


def update_panels():
    """Prepare what is to be seen; curses.doupdate() shows it."""
    need_screen()
    _library.update_panels()
