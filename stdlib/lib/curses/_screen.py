"""The functions of curses that are no window's: beginning and end, modes, keys, colors, the mouse, what the terminal can do."""
import ctypes
import os
import sys
from collections import namedtuple
from ctypes import c_int, c_short, c_uint
from operator import index

from ._library import call, error, function, need_colors, need_screen, need_terminal, state, variable
from ._numbers import LINE_CHARACTERS
from ._window import char_of, made, read_window

__all__ = ["baudrate", "can_change_color", "color_content", "color_pair", "curs_set", "delay_output", "erasechar", "filter", "get_escdelay",
           "get_tabsize", "getmouse", "getsyx", "getwin", "halfdelay", "has_colors", "has_extended_color_support", "has_ic", "has_il",
           "has_key", "init_color", "init_pair", "initscr", "intrflush", "is_term_resized", "isendwin", "keyname", "killchar", "longname",
           "meta", "mouseinterval", "mousemask", "napms", "ncurses_version", "newpad", "newwin", "noqiflush", "pair_content", "pair_number",
           "putp", "qiflush", "resize_term", "resizeterm", "set_escdelay", "set_tabsize", "setsyx", "setupterm", "start_color", "termattrs",
           "termname", "tigetflag", "tigetnum", "tigetstr", "tparm", "typeahead", "unctrl", "unget_wch", "ungetch", "ungetmouse",
           "update_lines_cols", "use_default_colors", "use_env"]

_on_start = []                      # each is told the names that are known now


class _Version(namedtuple("ncurses_version", "major minor patch")):
    __slots__ = ()

    def __repr__(self):
        return "curses." + super().__repr__().replace("_Version", "ncurses_version")




def _tell(**names):
    for listener in _on_start:
        listener(names)


# ---- functions that take nothing, or a flag, and answer OK or ERR

def _simple(name, doc):
    def simple():
        need_screen()
        call(name)
    return simple, doc


def _mode(name, doc, opposite):
    def mode(flag=True, /):
        need_screen()
        call(name if flag else opposite)
    return mode, doc


for _name, (_function, _doc) in {
    "beep": _simple("beep", "Ring the bell."),
    "def_prog_mode": _simple("def_prog_mode", "Keep the terminal's mode as that of the program."),
    "def_shell_mode": _simple("def_shell_mode", "Keep the terminal's mode as that of the shell."),
    "doupdate": _simple("doupdate", "Show what noutrefresh() has prepared."),
    "endwin": _simple("endwin", "Put the terminal right."),
    "flash": _simple("flash", "Let the screen flash."),
    "flushinp": _simple("flushinp", "Forget what was typed."),
    "nocbreak": _simple("nocbreak", "Hand typed lines over as a whole."),
    "noecho": _simple("noecho", "Show nothing of what is typed."),
    "nonl": _simple("nonl", "Leave carriage returns and newlines as they are."),
    "noraw": _simple("noraw", "Back from raw()."),
    "reset_prog_mode": _simple("reset_prog_mode", "Back to what def_prog_mode() kept."),
    "reset_shell_mode": _simple("reset_shell_mode", "Back to what def_shell_mode() kept."),
    "resetty": _simple("resetty", "Back to what savetty() kept."),
    "savetty": _simple("savetty", "Keep the terminal's mode."),
    "cbreak": _mode("cbreak", "Hand each key over at once.", "nocbreak"),
    "echo": _mode("echo", "Show what is typed.", "noecho"),
    "nl": _mode("nl", "The return key is a newline.", "nonl"),
    "raw": _mode("raw", "As cbreak(), also for the keys that make signals.", "noraw"),
}.items():
    _function.__name__ = _function.__qualname__ = _name
    _function.__doc__ = _doc
    globals()[_name] = _function
    __all__.append(_name)


def _ask(name, *args):
    need_screen()
    return function(name)(*args)


# ---- beginning

def initscr():
    """The screen, as a window; later calls clear it."""
    if state.screen:
        function("wrefresh")(variable("stdscr", ctypes.c_void_p).value)
        return made(variable("stdscr", ctypes.c_void_p).value, True)
    setupterm(fd=_descriptor())
    screen = made(function("initscr")(), True)
    state.screen = True
    shapes = variable("acs_map", c_uint * 128)
    _tell(**{"ACS_" + name: shapes[ord(letter)] for name, letter in LINE_CHARACTERS.items()})
    update_lines_cols()
    return screen


def _descriptor():
    try:
        return sys.__stdout__.fileno()
    except (AttributeError, OSError, ValueError):
        return 1


def setupterm(term=None, fd=-1):
    """Look up what the terminal can do; term: its name, else that of $TERM."""
    if state.terminal:
        return
    if fd == -1:
        fd = sys.stdout.fileno()
    problem = c_int()
    name = None if term is None else os.fsencode(term)
    if function("setupterm")(name, fd, problem) == -1:
        raise error({0: "setupterm: could not find terminal", -1: "setupterm: could not find terminfo database"}.get(
            problem.value, "setupterm: unknown error"))
    state.terminal = True


def update_lines_cols():
    """Look anew how many lines and columns there are: LINES and COLS."""
    _tell(LINES=variable("LINES").value, COLS=variable("COLS").value)


def isendwin():
    """Was endwin() called?"""
    return bool(_ask("isendwin"))


def filter():
    """Use but one line; before initscr()."""
    function("filter")()


def use_env(flag, /):
    """Do LINES and COLUMNS of the environment count?  Before initscr()."""
    function("use_env")(bool(flag))


def resize_term(nlines, ncols, /):
    """The screen has so many lines and columns now."""
    need_screen()
    call("resize_term", nlines, ncols)
    update_lines_cols()


def resizeterm(nlines, ncols, /):
    """The same, and a KEY_RESIZE for the program."""
    need_screen()
    call("resizeterm", nlines, ncols)
    update_lines_cols()


def is_term_resized(nlines, ncols, /):
    """Would resizeterm() change anything?"""
    return bool(_ask("is_term_resized", nlines, ncols))


# ---- windows

def newwin(nlines, ncols, begin_y=0, begin_x=0, /):
    """A new window; 0 lines or columns: as many as there are."""
    need_screen()
    return made(function("newwin")(nlines, ncols, begin_y, begin_x))


def newpad(nlines, ncols, /):
    """A new pad, of which parts can be shown."""
    need_screen()
    return made(function("newpad")(nlines, ncols))


def getwin(file, /):
    """The window that its putwin() wrote into a file of bytes."""
    return read_window(file)


def getsyx():
    """The place of the screen's cursor; (-1, -1) if leaveok() is set."""
    need_screen()
    shown = variable("newscr", ctypes.c_void_p).value
    return function("getcury")(shown), function("getcurx")(shown)


def setsyx(y, x, /):
    """Put the screen's cursor there."""
    need_screen()
    call("wmove", variable("newscr", ctypes.c_void_p).value, y, x)


def curs_set(visibility, /):
    """Hide the cursor (0), show it (1), or show it well (2): what it was."""
    need_screen()
    before = function("curs_set")(visibility)
    if before == -1:
        raise error("curs_set() returned ERR")
    return before


# ---- time and typing

def napms(ms, /):
    """Sleep for so many milliseconds."""
    return _ask("napms", ms)


def delay_output(ms, /):
    """A pause in the output."""
    need_screen()
    call("delay_output", ms)


def halfdelay(tenths, /):
    """As cbreak(), but getch() waits for so many tenths of a second at most."""
    need_screen()
    call("halfdelay", tenths)


def intrflush(flag, /):
    """Does an interrupt drop what is still to be shown?"""
    need_screen()
    call("intrflush", None, bool(flag))


def meta(yes, /):
    """Do keys send eight bits?"""
    need_screen()
    call("meta", variable("stdscr", ctypes.c_void_p).value, bool(yes))


def noqiflush():
    """Interrupts do not drop queues."""
    _ask("noqiflush")


def qiflush(flag=True, /):
    """Interrupts drop what was typed and what is to be shown."""
    _ask("qiflush" if flag else "noqiflush")


def typeahead(fd, /):
    """The descriptor that is looked at for keys while the screen is drawn; -1: none."""
    need_screen()
    call("typeahead", fd)


def ungetch(ch, /):
    """Let the next getch() answer this."""
    need_screen()
    call("ungetch", char_of(ch))


def unget_wch(ch, /):
    """Let the next get_wch() answer this."""
    need_screen()
    if isinstance(ch, str) and len(ch) != 1:
        raise TypeError(f"expect bytes or str of length 1, or int, got a str of length {len(ch)}")
    call("unget_wch", ord(ch) if isinstance(ch, str) else ch)


def set_escdelay(ms, /):
    """How many milliseconds after an escape its key may go on."""
    if ms <= 0:
        raise ValueError("ms must be > 0")
    call("set_escdelay", ms)


def get_escdelay():
    """What set_escdelay() set."""
    return variable("ESCDELAY").value


def set_tabsize(size, /):
    """How wide a tab is."""
    if size <= 0:
        raise ValueError("size must be > 0")
    call("set_tabsize", size)


def get_tabsize():
    """What set_tabsize() set."""
    return variable("TABSIZE").value


def keyname(key, /):
    """The name of a key, as bytes."""
    need_screen()
    if key < 0:
        raise ValueError("invalid key number")
    return function("keyname")(key) or b""


def unctrl(ch, /):
    """A character that can be seen, as bytes: b"^A" for the one of number 1."""
    need_screen()
    found = function("unctrl")(char_of(ch))
    if found is None:
        raise error("unctrl() returned NULL")
    return found


def has_key(key, /):
    """Has the terminal such a key?"""
    return bool(_ask("has_key", key))


# ---- colors

def _pair(number):
    """The number of a pair of colors.  ValueError."""
    if index(number) < 0:
        raise ValueError("Color pair is less than 0.")
    if number >= variable("COLOR_PAIRS").value:
        raise ValueError(f"Color pair is greater than COLOR_PAIRS-1 ({variable('COLOR_PAIRS').value - 1}).")
    return number


def _color(number, least=0):
    if index(number) < least:
        raise ValueError(f"Color number is less than {least}.")
    if number >= variable("COLORS").value:
        raise ValueError(f"Color number is greater than COLORS-1 ({variable('COLORS').value - 1}).")
    return number


def start_color():
    """Make colors usable: COLORS and COLOR_PAIRS tell how many."""
    need_screen()
    call("start_color")
    state.colors = True
    _tell(COLORS=variable("COLORS").value, COLOR_PAIRS=variable("COLOR_PAIRS").value)


def use_default_colors():
    """Let -1 be the terminal's own color."""
    need_colors()
    call("use_default_colors")


def has_colors():
    """Does the terminal know colors?"""
    return bool(_ask("has_colors"))


def can_change_color():
    """Can colors be made?"""
    return bool(_ask("can_change_color"))


def has_extended_color_support():
    """May there be more than 256 colors?"""
    return False


def init_pair(pair_number, fg, bg, /):
    """Make a pair of colors: of text, and behind it."""
    need_colors()
    call("init_pair", _pair(pair_number), _color(fg, -1), _color(bg, -1))


def pair_content(pair_number, /):
    """(color of text, color behind it)"""
    need_colors()
    fg, bg = c_short(), c_short()
    call("pair_content", _pair(pair_number), fg, bg)
    return fg.value, bg.value


def init_color(color_number, r, g, b, /):
    """Make a color of red, green and blue, 0 to 1000 each."""
    need_colors()
    for part in (r, g, b):
        if part < 0:
            raise ValueError("Color component is less than 0")
        if part > 1000:
            raise ValueError("Color component is greater than 1000")
    call("init_color", _color(color_number), r, g, b)


def color_content(color_number, /):
    """(red, green, blue), 0 to 1000 each."""
    need_colors()
    parts = c_short(), c_short(), c_short()
    call("color_content", _color(color_number), *parts)
    return tuple(part.value for part in parts)


def color_pair(pair_number, /):
    """The attribute that stands for a pair of colors."""
    need_colors()
    return index(pair_number) << 8 & 0xff00


def pair_number(attr, /):
    """The pair that an attribute stands for."""
    need_colors()
    return (attr & 0xff00) >> 8


# ---- the mouse

class _MouseEvent(ctypes.Structure):
    _fields_ = [("id", c_short), ("x", c_int), ("y", c_int), ("z", c_int), ("bstate", c_uint)]


def mousemask(newmask, /):
    """Which events of the mouse are told: (those that can be, those that were before)."""
    before = c_uint()
    return _ask("mousemask", newmask, before), before.value


def mouseinterval(interval, /):
    """Within how many milliseconds press and release are a click."""
    need_screen()
    call("mouseinterval", interval)


def getmouse():
    """(id, x, y, z, state) of the event that KEY_MOUSE told of."""
    need_screen()
    event = _MouseEvent()
    call("getmouse", ctypes.addressof(event))
    return event.id, event.x, event.y, event.z, event.bstate


def ungetmouse(id, x, y, z, bstate, /):
    """Let the next getmouse() answer this."""
    need_screen()
    event = _MouseEvent(id, x, y, z, bstate)
    call("ungetmouse", ctypes.addressof(event))


# ---- what the terminal is, and can do

def baudrate():
    """The terminal's speed in bits a second."""
    return _ask("baudrate")


def termname():
    """The terminal's name, as bytes."""
    return _ask("termname")


def longname():
    """What the terminal is called, as bytes."""
    return _ask("longname")


def termattrs():
    """The attributes that the terminal can show."""
    return _ask("termattrs")


def erasechar():
    """The character that erases one, as bytes."""
    return bytes([_ask("erasechar") & 0xff])


def killchar():
    """The character that erases a line, as bytes."""
    return bytes([_ask("killchar") & 0xff])


def has_ic():
    """Can the terminal insert and delete characters?"""
    return bool(_ask("has_ic"))


def has_il():
    """Can the terminal insert and delete lines?"""
    return bool(_ask("has_il"))


def _capability(function_name, capname):
    if not isinstance(capname, str):
        raise TypeError(f"{function_name}() argument must be str, not {'None' if capname is None else type(capname).__name__}")
    need_terminal()
    return function(function_name)(capname.encode())


def tigetflag(capname, /):
    """A capability that is there (1) or not (0); -1: it is of another kind."""
    return _capability("tigetflag", capname)


def tigetnum(capname, /):
    """A capability that is a number; -1: it is not there, -2: of another kind."""
    return _capability("tigetnum", capname)


def tigetstr(capname, /):
    """A capability that is text, as bytes; None: it is not there."""
    found = _capability("tigetstr", capname)
    return None if found in (None, ctypes.c_void_p(-1).value) else ctypes.string_at(found)


def tparm(str, i1=0, i2=0, i3=0, i4=0, i5=0, i6=0, i7=0, i8=0, i9=0, /):
    """A capability's text with numbers put in."""
    need_terminal()
    made = function("tparm")(str, i1, i2, i3, i4, i5, i6, i7, i8, i9)
    if made is None:
        raise error("tparm() returned NULL")
    return made


def putp(string, /):
    """Write a capability's text."""
    call("putp", string)


def _ncurses_version():
    get = function("curses_version")
    get.restype = ctypes.c_char_p
    return _Version(*map(int, get().decode().split()[1].split(".")))


ncurses_version = _ncurses_version()
