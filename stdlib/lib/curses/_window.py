"""Windows: rectangles of characters with attributes, and pads, which may be larger than the screen.

Many methods say where first: window.addstr(y, x, "text", attributes) moves there and then does what addstr("text", attributes) does.
"""
import ctypes
import locale
import os
import tempfile
from operator import index

from ._library import ERR, call, error, function, need_screen

__all__ = ["char_of", "made", "read_window", "window"]


def char_of(ch, what="ch"):
    """A character as the library takes it: an int, a byte, or a str of one."""
    if isinstance(ch, int):
        return ch
    if isinstance(ch, bytes) and len(ch) == 1:
        return ch[0]
    if isinstance(ch, str) and len(ch) == 1:
        if ord(ch) < 128:
            return ord(ch)
        encoded = ch.encode(_encoding(), "replace")
        return encoded[0] if len(encoded) == 1 else ord(ch)
    if isinstance(ch, (str, bytes)):
        raise TypeError(f"expect bytes or str of length 1, or int, got a {type(ch).__name__} of length {len(ch)}")
    raise TypeError(f"expect bytes or str of length 1, or int, got {type(ch).__name__}")


def _encoding():
    return locale.getpreferredencoding(False)


def _place_first(name, args, least, most):
    """((y, x) or None, the rest) of arguments that may begin with a place."""
    if not least <= len(args) <= most + 2:
        raise TypeError(f"_curses.window.{name} requires {least} to {most + 2} arguments")
    return (args[:2], args[2:]) if len(args) >= least + 2 else (None, args)


class window:
    """A window or pad; made by newwin(), newpad(), initscr() and methods of other windows."""

    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create '_curses.window' instances")

    def __del__(self):
        if not getattr(self, "_is_screen", True):
            function("delwin")(self._win)

    @property
    def encoding(self):
        """How text is encoded where bytes are wanted."""
        return self._encoding

    @encoding.setter
    def encoding(self, name):
        if not isinstance(name, str):
            raise TypeError("setting encoding to a non-string")
        self._encoding = name

    def _call(self, name, *args, told=None):
        call(name, self._win, *args, told=told)

    def _go(self, place, told):
        """Move to a place, if one is given; `told` is whose error it is."""
        if place:
            self._call("wmove", *map(index, place), told=told)

    def _goes(self, name, place):
        """The same where there may be nothing but a place, and errors are answers: could it go there?"""
        if len(place) not in (0, 2):
            raise TypeError(f"_curses.window.{name} requires 0 to 2 arguments")
        return not place or function("wmove")(self._win, *map(index, place)) != ERR

    # -- text

    def _add(self, name, narrow, wide, args, limited):
        """addstr and its like: [y, x,] text[, n][, attributes]."""
        place, (text, *rest) = _place_first(name, args, 1 + limited, 2 + limited)
        n = index(rest.pop(0)) if limited else -1
        told = name if isinstance(text, bytes) else _WIDE_NAMES[name]
        if not isinstance(text, (str, bytes)):
            raise TypeError(f"expect bytes or str, got {type(text).__name__}")
        if ("\0" if isinstance(text, str) else 0) in text:
            raise ValueError("embedded null character" if isinstance(text, str) else "embedded null byte")
        self._go(place, told)
        with _Attributes(self._win, rest):
            self._call(wide if isinstance(text, str) else narrow, text, n, told=told)

    def addstr(self, *args):
        """addstr([y, x,] str[, attr]): write text and move behind it."""
        self._add("addstr", "waddnstr", "waddnwstr", args, False)

    def addnstr(self, *args):
        """addnstr([y, x,] str, n[, attr]): write at most n characters."""
        self._add("addnstr", "waddnstr", "waddnwstr", args, True)

    def insstr(self, *args):
        """insstr([y, x,] str[, attr]): write text in front of what is there."""
        self._add("insstr", "winsnstr", "wins_nwstr", args, False)

    def insnstr(self, *args):
        """insnstr([y, x,] str, n[, attr]): at most n characters in front of what is there."""
        self._add("insnstr", "winsnstr", "wins_nwstr", args, True)

    def addch(self, *args):
        """addch([y, x,] ch[, attr]): write one character and move behind it."""
        place, (ch, *attr) = _place_first("addch", args, 1, 2)
        told = "add_wch" if isinstance(ch, str) else "addch"
        self._go(place, told)
        code = char_of(ch)
        if isinstance(ch, str) and code > 127:
            with _Attributes(self._win, attr):
                self._call("waddnwstr", ch, 1, told=told)
        else:
            self._call("waddch", code | (attr[0] if attr else 0), told=told)

    def insch(self, *args):
        """insch([y, x,] ch[, attr]): one character in front of what is there."""
        place, (ch, *attr) = _place_first("insch", args, 1, 2)
        code = char_of(ch)
        if isinstance(ch, str) and code > 255:
            raise OverflowError("byte doesn't fit in chtype")
        self._go(place, "insch")
        self._call("winsch", code | (attr[0] if attr else 0), told="insch")

    def delch(self, *place):
        """delch([y, x]): delete a character."""
        if not self._goes("delch", place) or function("wdelch")(self._win) == ERR:
            raise error("mvwdelch() returned ERR" if place else "wdelch() returned ERR")

    def echochar(self, ch, attr=0, /):
        """Write one character and show it at once."""
        name = "pechochar" if function("is_pad")(self._win) else "wechochar"
        self._call(name, char_of(ch) | attr, told="echochar")

    def inch(self, *place):
        """inch([y, x]): the character there, with its attributes."""
        return function("winch")(self._win) if self._goes("inch", place) else 0xffffffff

    def instr(self, *args):
        """instr([y, x][, n]): the bytes from there to the line's end, at most n."""
        place, (n, *_) = (args[:2], args[2:] or [1023]) if len(args) > 1 else ((), args or [1023])
        if n < 0:
            raise ValueError("'n' must be nonnegative")
        buffer = ctypes.create_string_buffer(min(n, 1023) + 1)
        found = self._goes("instr", place) and function("winnstr")(self._win, buffer, min(n, 1023)) != ERR
        return buffer.value if found else b""

    # -- keys

    def getch(self, *place):
        """getch([y, x]): wait for a key: its number, or -1 where there is none."""
        return function("wgetch")(self._win) if self._goes("getch", place) else ERR

    def getkey(self, *place):
        """getkey([y, x]): the same as text: the character, or the key's name."""
        code = self.getch(*place)
        if code == ERR:
            raise error("no input")
        return chr(code) if code <= 255 else (function("keyname")(code) or b"").decode()

    def get_wch(self, *place):
        """get_wch([y, x]): wait for a key: a character, or the number of a function key."""
        code = ctypes.c_uint()
        answer = function("wget_wch")(self._win, code) if self._goes("get_wch", place) else ERR
        if answer == ERR:
            raise error("no input")
        return code.value if answer == 256 else chr(code.value)

    def getstr(self, *args):
        """getstr([y, x][, n]): a line that is typed, as bytes."""
        place, (n, *_) = (args[:2], args[2:] or [1023]) if len(args) > 1 else ((), args or [1023])
        if n < 0:
            raise ValueError("'n' must be nonnegative")
        buffer = ctypes.create_string_buffer(min(n, 1023) + 1)
        found = self._goes("getstr", place) and function("wgetnstr")(self._win, buffer, min(n, 1023)) != ERR
        return buffer.value if found else b""

    # -- attributes and lines

    def bkgd(self, ch, attr=0, /):
        """Give the window a background: a character and attributes."""
        self._call("wbkgd", char_of(ch) | attr, told="bkgd")

    def bkgdset(self, ch, attr=0, /):
        """The same for what is written from now on."""
        function("wbkgdset")(self._win, char_of(ch) | attr)

    def getbkgd(self):
        """The background: a character with its attributes."""
        return function("getbkgd")(self._win)

    def chgat(self, *args):
        """chgat([y, x,] [num,] attr): change the attributes of num characters, or to the line's end."""
        if not 1 <= len(args) <= 4:
            raise TypeError("_curses.window.chgat requires 1 to 4 arguments")
        attr, num = args[-1], args[-2] if len(args) % 2 == 0 else -1
        self._go(args[:2] if len(args) > 2 else None, "chgat")
        line = self.getyx()[0]
        self._call("wchgat", num, attr & 0xffff0000, attr >> 8 & 0xff, None, told="chgat")
        function("touchline")(self._win, line, 1)

    def border(self, *chars):
        """border([ls[, rs[, ts[, bs[, tl[, tr[, bl[, br]]]]]]]]): a frame, of these characters."""
        codes = [char_of(ch) for ch in chars] + [0] * (8 - len(chars))
        function("wborder")(self._win, *codes)

    def box(self, *chars):
        """box([vertch, horch]): a frame of two characters."""
        if len(chars) not in (0, 2):
            raise TypeError("_curses.window.box requires 0 to 2 arguments")
        vertical, horizontal = [char_of(ch) for ch in chars] or (0, 0)
        function("wborder")(self._win, vertical, vertical, horizontal, horizontal, 0, 0, 0, 0)

    def _line(self, name, args):
        place, (ch, n, *attr) = _place_first(name, args, 2, 3)
        self._go(place, "wmove")
        self._call("w" + name, char_of(ch) | (attr[0] if attr else 0), n, told=name)

    def hline(self, *args):
        """hline([y, x,] ch, n[, attr]): a line to the right."""
        self._line("hline", args)

    def vline(self, *args):
        """vline([y, x,] ch, n[, attr]): a line down."""
        self._line("vline", args)

    # -- places

    def getyx(self):
        """The place of the cursor."""
        return function("getcury")(self._win), function("getcurx")(self._win)

    def getbegyx(self):
        """The place of the upper left corner on the screen."""
        return function("getbegy")(self._win), function("getbegx")(self._win)

    def getmaxyx(self):
        """(lines, columns)"""
        return function("getmaxy")(self._win), function("getmaxx")(self._win)

    def getparyx(self):
        """The place within the window that this one is a part of; (-1, -1): of none."""
        return function("getpary")(self._win), function("getparx")(self._win)

    # -- parts

    def _part(self, name, args):
        if len(args) not in (2, 4):
            raise TypeError(f"_curses.window.{name} requires 2 to 4 arguments")
        lines, columns, y, x = args if len(args) == 4 else (0, 0, *args)
        real = "subpad" if name == "subwin" and function("is_pad")(self._win) else name
        return made(function(real)(self._win, lines, columns, y, x), parent=self)

    def subwin(self, *args):
        """subwin([nlines, ncols,] begin_y, begin_x): a part of the window, whose corner is given on the screen."""
        return self._part("subwin", args)

    def derwin(self, *args):
        """derwin([nlines, ncols,] begin_y, begin_x): a part of the window, whose corner is given within it."""
        return self._part("derwin", args)

    def subpad(self, *args):
        """subpad([nlines, ncols,] begin_y, begin_x): a part of a pad."""
        return self._part("subpad", args)

    # -- showing

    def _show(self, name, args):
        pad = function("is_pad")(self._win)
        if pad and len(args) != 6:
            raise error(f"{name}() for a pad requires 6 arguments" if name == "refresh" else "noutrefresh() called for a pad requires 6 arguments")
        if not pad and args:
            raise TypeError(f"{name} requires 0 or 6 arguments" if len(args) != 6 else "refresh() takes no arguments (6 given)")
        real = {"refresh": ("wrefresh", "prefresh"), "noutrefresh": ("wnoutrefresh", "pnoutrefresh")}[name][bool(pad)]
        self._call(real, *args)

    def refresh(self, *args):
        """refresh([pminrow, pmincol, sminrow, smincol, smaxrow, smaxcol]): show it; of a pad: which part, and where."""
        self._show("refresh", args)

    def noutrefresh(self, *args):
        """As refresh, but it is seen only after doupdate()."""
        self._show("noutrefresh", args)

    def touchline(self, start, count, changed=True, /):
        """Say that lines have changed, or have not."""
        self._call("wtouchln", start, count, bool(changed), told="touchline")

    def scroll(self, lines=1, /):
        """Move everything up."""
        self._call("wscrl", lines, told="scroll")

    def _copy(self, name, target, place):
        if not place:
            call(name, self._win, target._win)
        elif len(place) == 6:
            call("copywin", self._win, target._win, *place, name == "overlay")
        else:
            raise TypeError(f"{name} requires one or seven arguments")

    def overlay(self, destwin, /, *place):
        """overlay(destwin[, sminrow, smincol, dminrow, dmincol, dmaxrow, dmaxcol]): copy onto another window, blanks excepted."""
        self._copy("overlay", destwin, place)

    def overwrite(self, destwin, /, *place):
        """The same with the blanks."""
        self._copy("overwrite", destwin, place)

    def putwin(self, file, /):
        """Write all that is known of the window into a file of bytes; getwin() makes a window of it."""
        with tempfile.NamedTemporaryFile() as kept:
            stream = _c_file(kept.name, b"wb")
            try:
                self._call("putwin", stream)
            finally:
                _libc().fclose(ctypes.c_void_p(stream))
            file.write(kept.read())


def _add_rows(rows, make):
    for row in rows.strip().splitlines():
        name, real, doc = row.split(None, 2)
        method = make(name, real)
        method.__name__, method.__qualname__, method.__doc__ = name, f"window.{name}", doc
        setattr(window, name, method)


def _count(name, real, args):
    """TypeError if a function of the library takes another number of arguments."""
    wanted = len(function(real).argtypes) - 1
    if len(args) != wanted:
        what = "no arguments" if wanted == 0 else "exactly one argument" if wanted == 1 else f"exactly {wanted} arguments"
        raise TypeError(f"window.{name}() takes {what} ({len(args)} given)")


def _plain(name, real):
    def method(self, *args):
        _count(name, real, args)
        self._call(real, *map(index, args), told=name)
    return method


def _flag(name, real):
    def method(self, flag, /):
        function(real)(self._win, bool(index(flag)))
    return method


def _question(name, real):
    def method(self, *args):
        _count(name, real, args)
        return bool(function(real)(self._win, *map(index, args)))
    return method


_add_rows("""
    attron      wattron      Add attributes to what is written.
    attroff     wattroff     Take attributes from what is written.
    attrset     wattrset     The attributes of what is written from now on.
    clear       wclear       Erase everything, and redraw all of the screen at the next refresh.
    clrtobot    wclrtobot    Erase from the cursor to the end.
    clrtoeol    wclrtoeol    Erase from the cursor to the line's end.
    cursyncup   wcursyncup   Put the cursor of the windows above where this one's is.
    deleteln    wdeleteln    Delete the cursor's line.
    erase       werase       Erase everything.
    insdelln    winsdelln    Insert lines above the cursor's; delete them, if the number is negative.
    insertln    winsertln    Insert a line above the cursor's.
    move        wmove        Put the cursor at a line and column.
    mvderwin    mvderwin     Show another part of the window above.
    mvwin       mvwin        Put the upper left corner at a line and column of the screen.
    redrawln    wredrawln    Lines are damaged: redraw them.
    redrawwin   redrawwin    The window is damaged: redraw it.
    resize      wresize      Give it so many lines and columns.
    setscrreg   wsetscrreg   Let only these lines scroll.
    standend    wstandend    No attributes for what is written.
    standout    wstandout    Write with A_STANDOUT.
    syncdown    wsyncdown    Touch what the windows above have touched.
    syncup      wsyncup      Touch in the windows above what was touched here.
    timeout     wtimeout     How many milliseconds getch() waits; negative: for ever.
    touchwin    touchwin     Say that everything has changed.
    untouchwin  untouchwin   Say that nothing has changed since the last refresh.
""", _plain)
_add_rows("""
    clearok     clearok      Redraw all of the screen at the next refresh?
    idcok       idcok        May the terminal insert and delete characters?
    idlok       idlok        May the terminal insert and delete lines?
    immedok     immedok      Refresh after each change?
    keypad      keypad       Are the keys that send several characters to be one number?
    leaveok     leaveok      May the cursor stay where the last change was?
    nodelay     nodelay      Does getch() answer at once?
    notimeout   notimeout    Is an escape to wait for more without limit?
    scrollok    scrollok     Does writing at the end scroll?
    syncok      syncok       Call syncup() after each change?
""", _flag)
_add_rows("""
    enclose         wenclose         Is this place of the screen within the window?
    is_linetouched  is_linetouched   Has the line changed since the last refresh?
    is_wintouched   is_wintouched    Has anything changed since the last refresh?
""", _question)


window.__module__ = "_curses"

_WIDE_NAMES = {"addstr": "addwstr", "addnstr": "addnwstr", "insstr": "insn_wstr", "insnstr": "insn_wstr"}


class _Attributes:
    """Attributes for as long as a with block."""

    def __init__(self, win, attributes):
        self.win, self.wanted = win, attributes

    def __enter__(self):
        if self.wanted:
            self.before = function("getattrs")(self.win)
            function("wattrset")(self.win, self.wanted[0])

    def __exit__(self, *exception):
        if self.wanted:
            function("wattrset")(self.win, self.before)


def made(pointer, is_screen=False, parent=None):
    """The window of a pointer of the library.  A part keeps what it is a part of."""
    if not pointer:
        raise error("curses function returned NULL")
    made = object.__new__(window)
    made._win, made._is_screen, made._parent, made._encoding = pointer, is_screen, parent, _encoding()
    return made


def _libc():
    libc = ctypes.CDLL(None)
    libc.fopen.restype = ctypes.c_void_p
    return libc


def _c_file(name, mode):
    stream = _libc().fopen(os.fsencode(name), mode)
    if not stream:
        raise OSError(f"cannot open {name!r}")
    return stream


def read_window(file):
    """What putwin() wrote."""
    need_screen()
    with tempfile.NamedTemporaryFile() as kept:
        kept.write(file.read())
        kept.flush()
        stream = _c_file(kept.name, b"rb")
        try:
            return made(function("getwin")(stream))
        finally:
            _libc().fclose(ctypes.c_void_p(stream))
