"""Screens of text: windows, keys, colors, by the library ncurses.

    wrapper(main)               main(screen) between initscr() and endwin(), whatever happens
    screen.addstr(y, x, text)   windows have the methods; see curses.window
    curses.textpad, panel, ascii   lines to type in, windows that cover each other, names of characters

The library is loaded when this is imported; ImportError says if it is not there.  Not there are terminals' own windows of the mouse
beyond what getmouse() tells, and has_key() by hand (curses.has_key asks the library).
"""
import os as _os
import sys as _sys

from ._library import error
from ._numbers import NUMBERS as _NUMBERS
from ._screen import *
from ._screen import _on_start as _on_start
from ._window import window

globals().update(_NUMBERS)
version = __version__ = b"2.2"


def wrapper(func, /, *args, **kwds):
    """Call func(screen, *args, **kwds) with a screen that shows keys as numbers and echoes nothing; put the terminal right after it."""
    screen = initscr()
    try:
        noecho()
        cbreak()
        screen.keypad(1)
        try:
            start_color()
        except error:
            pass
        return func(screen, *args, **kwds)
    finally:
        screen.keypad(0)
        echo()
        nocbreak()
        endwin()


def _adopt(names):
    globals().update(names)


_on_start.append(_adopt)            # LINES, COLS, COLORS ... and ACS_ characters are known once there is a screen
