"""libncursesw by ctypes: its functions with their types, its variables, and how its errors are told.

A call lets go of the GIL like any foreign call, so a thread that waits for a key holds nobody up.
"""
import ctypes
from ctypes import POINTER, c_bool, c_char_p, c_int, c_long, c_short, c_uint, c_void_p, c_wchar_p

__all__ = ["ERR", "OK", "call", "error", "function", "need_colors", "need_screen", "need_terminal", "state", "variable"]

OK, ERR = 0, -1

try:
    _library = ctypes.CDLL("libncursesw.so.6")
except OSError as problem:
    raise ImportError(f"No module named '_curses': {problem}", name="_curses") from None

error = type("error", (Exception,), {"__module__": "_curses", "__doc__": "What curses could not do."})

# Text is as wide as the locale says; where it says nothing it is UTF-8, as of Python's own streams.
_setlocale = ctypes.CDLL(None).setlocale
_setlocale.restype, _setlocale.argtypes = c_char_p, [c_int, c_char_p]
if _setlocale(0, b"") in (None, b"C", b"POSIX"):
    _setlocale(0, b"C.UTF-8")

_TYPES = {"i": c_int, "u": c_uint, "s": c_short, "b": c_bool, "w": c_void_p, "c": c_char_p, "l": c_wchar_p, "p": c_void_p,
          "I": POINTER(c_int), "S": POINTER(c_short), "U": POINTER(c_uint), "L": c_long}

# result and arguments of the functions that do not all take and give an int; "w" is a window, "u" a character with attributes
_SIGNATURES = {}
for _row in """
initscr:w newwin:wiiii newpad:wii subwin:wwiiii derwin:wwiiii subpad:wwiiii delwin:iw getwin:wp putwin:iwp endwin:i isendwin:b
waddch:iwu wechochar:iwu waddnstr:iwci waddnwstr:iwli winsnstr:iwci wins_nwstr:iwli winsch:iwu winch:uw winnstr:iwpi wgetnstr:iwpi
wgetch:iw wget_wch:iwU wmove:iwii wattron:iwi wattroff:iwi wattrset:iwi getattrs:iw wbkgd:iwu wbkgdset:iwu getbkgd:uw
wborder:iwuuuuuuuu whline:iwui wvline:iwui wchgat:iwiusp werase:iw wclear:iw wclrtobot:iw wclrtoeol:iw wdelch:iw wdeleteln:iw
winsertln:iw winsdelln:iwi wrefresh:iw wnoutrefresh:iw prefresh:iwiiiiii pnoutrefresh:iwiiiiii pechochar:iwu redrawwin:iw
wredrawln:iwii wresize:iwii mvwin:iwii mvderwin:iwii wscrl:iwi wsetscrreg:iwii wstandend:iw wstandout:iw wsyncdown:iw wsyncup:iw
wcursyncup:iw wtimeout:iwi wtouchln:iwiii touchline:iwii touchwin:iw untouchwin:iw wenclose:bwii is_linetouched:bwi is_wintouched:bw
clearok:iwb idcok:iwb idlok:iwb immedok:iwb keypad:iwb leaveok:iwb nodelay:iwb notimeout:iwb scrollok:iwb syncok:iwb intrflush:iwb
meta:iwb is_pad:bw getcurx:iw getcury:iw getbegx:iw getbegy:iw getmaxx:iw getmaxy:iw getparx:iw getpary:iw overlay:iww overwrite:iww
copywin:iwwiiiiiii unctrl:cu keyname:ci termname:c longname:c erasechar:u killchar:u termattrs:u has_colors:b can_change_color:b
has_ic:b has_il:b is_term_resized:bii use_env:ib filter:i noqiflush:i qiflush:i init_color:issss init_pair:isss color_content:isSSS
pair_content:isSS mousemask:uuU getmouse:ip ungetmouse:ip setupterm:iciI tigetflag:ic tigetnum:ic tigetstr:pc putp:ic
tparm:ciiiiiiiiii unget_wch:ii is_keypad:bw set_escdelay:ii set_tabsize:ii
""".split():
    _name, _, _codes = _row.partition(":")
    _SIGNATURES[_name] = _codes
_SIGNATURES["tparm"] = "cc" + "L" * 9
_found = {}


def function(name):
    """A function of the library, with its types."""
    if name not in _found:
        found = getattr(_library, name)
        codes = _SIGNATURES.get(name)
        if codes is not None:
            found.restype = _TYPES[codes[0]]
            found.argtypes = [_TYPES[code] for code in codes[1:]]
        _found[name] = found
    return _found[name]


def variable(name, kind=c_int):
    """A variable of the library."""
    return kind.in_dll(_library, name)


def call(name, *args, told=None):
    """Call a function that answers OK or ERR: None, or an error that names it."""
    if function(name)(*args) == ERR:
        raise error(f"{told or name}() returned ERR")


# ---- what has to come first

class _State:
    """How far a program has come."""

    screen = terminal = colors = False


state = _State()


def need_screen():
    if not state.screen:
        raise error("must call initscr() first")


def need_terminal():
    if not state.terminal:
        raise error("must call (at least) setupterm() first")


def need_colors():
    need_screen()
    if not state.colors:
        raise error("must call start_color() first")
